ALTER TABLE probe RENAME COLUMN fahrenheit TO celsius;
UPDATE probe SET celsius = (celsius - 32) * 5 / 9;
ALTER TABLE probe ADD CONSTRAINT probe_celsius_check CHECK (celsius BETWEEN -273.1 AND 1000);
