ALTER TABLE trade ALTER COLUMN traded_at TYPE timestamptz USING traded_at AT TIME ZONE 'UTC';
