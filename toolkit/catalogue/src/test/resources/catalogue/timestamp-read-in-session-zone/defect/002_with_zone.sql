ALTER TABLE trade ALTER COLUMN traded_at TYPE timestamptz;
