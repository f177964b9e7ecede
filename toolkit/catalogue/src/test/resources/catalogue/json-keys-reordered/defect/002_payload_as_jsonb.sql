ALTER TABLE message ALTER COLUMN payload TYPE jsonb;
