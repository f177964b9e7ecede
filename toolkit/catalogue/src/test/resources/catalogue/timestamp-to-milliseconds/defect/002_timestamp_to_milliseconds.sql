ALTER TABLE trade ALTER COLUMN executed_at TYPE timestamptz(3);
