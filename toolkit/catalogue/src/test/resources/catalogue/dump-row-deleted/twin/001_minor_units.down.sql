ALTER TABLE currency DROP COLUMN minor_units;
