ALTER TABLE departure ALTER COLUMN leaves_at TYPE timestamptz USING leaves_at AT TIME ZONE 'UTC';
