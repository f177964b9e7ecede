ALTER TABLE counter ALTER COLUMN hits TYPE bigint;
