ALTER TABLE tariff DROP COLUMN printed_name;
ALTER TABLE tariff ADD CONSTRAINT percent_in_range CHECK (percent BETWEEN 0 AND 100) NOT VALID;
ALTER TABLE tariff VALIDATE CONSTRAINT percent_in_range;
