DELETE FROM currency WHERE minor_units = 0;
ALTER TABLE currency DROP COLUMN minor_units;
