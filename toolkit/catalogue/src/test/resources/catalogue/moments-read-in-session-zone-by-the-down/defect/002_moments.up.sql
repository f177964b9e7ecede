ALTER TABLE meeting ALTER COLUMN starts_at TYPE timestamptz USING starts_at AT TIME ZONE 'UTC';
