ALTER TABLE probe DROP CONSTRAINT probe_celsius_check;
ALTER TABLE probe RENAME COLUMN celsius TO fahrenheit;
ALTER TABLE probe ALTER COLUMN fahrenheit TYPE numeric(7,2) USING fahrenheit * 9 / 5 + 32;
