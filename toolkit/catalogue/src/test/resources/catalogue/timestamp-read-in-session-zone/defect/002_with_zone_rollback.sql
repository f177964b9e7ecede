ALTER TABLE trade ALTER COLUMN traded_at TYPE timestamp USING traded_at AT TIME ZONE 'UTC';
