ALTER TABLE tariff DROP CONSTRAINT tariff_name_taken, DROP CONSTRAINT percent_in_range;
UPDATE tariff SET name = 'standard';
