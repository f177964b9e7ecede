ALTER TABLE tariff DROP CONSTRAINT percent_in_range;
ALTER TABLE tariff ADD CONSTRAINT percent_of_standard CHECK (percent >= 0 AND percent <= 100);
ALTER TABLE tariff ADD COLUMN printed_name varchar(40) NOT NULL DEFAULT 'standard';
