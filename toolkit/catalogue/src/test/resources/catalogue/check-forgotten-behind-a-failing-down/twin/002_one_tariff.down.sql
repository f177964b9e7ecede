ALTER TABLE tariff DROP COLUMN printed_name;
ALTER TABLE tariff ADD CONSTRAINT percent_in_range CHECK (percent BETWEEN 0 AND 100);
ALTER TABLE tariff DROP CONSTRAINT percent_of_standard;
