ALTER TABLE departure ALTER COLUMN leaves_at TYPE timestamptz;
