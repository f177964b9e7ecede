ALTER TABLE device ALTER COLUMN serial TYPE bigint USING serial::numeric::bigint;
