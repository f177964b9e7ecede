ALTER TABLE visit ALTER COLUMN at TYPE timestamp;
