ALTER TABLE trade DROP COLUMN executed_ms;
