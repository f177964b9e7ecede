ALTER TABLE probe DROP CONSTRAINT probe_celsius_check;
UPDATE probe SET celsius = round(celsius * 9 / 5 + 32);
ALTER TABLE probe RENAME COLUMN celsius TO fahrenheit;
