ALTER TABLE device ALTER COLUMN serial TYPE bigint;
