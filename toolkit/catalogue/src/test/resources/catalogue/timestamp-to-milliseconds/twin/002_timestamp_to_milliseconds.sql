ALTER TABLE trade ADD COLUMN executed_ms timestamptz(3);
UPDATE trade SET executed_ms = executed_at;
