ALTER TABLE departure ALTER COLUMN leaves_at TYPE timestamp USING leaves_at AT TIME ZONE 'UTC';
