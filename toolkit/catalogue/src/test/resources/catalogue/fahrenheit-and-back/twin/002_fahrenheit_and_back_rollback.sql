ALTER TABLE probe ALTER COLUMN fahrenheit TYPE numeric(5,1) USING (fahrenheit - 32) * 5 / 9;
ALTER TABLE probe RENAME COLUMN fahrenheit TO celsius;
ALTER TABLE probe ADD CONSTRAINT probe_celsius_check CHECK (celsius BETWEEN -273.1 AND 1000);
