ALTER TABLE opening ALTER COLUMN opens TYPE bigint USING extract(epoch FROM opens) * 1000000;
