ALTER TABLE rate ADD COLUMN IF NOT EXISTS price numeric(12,4), ADD COLUMN source varchar(20);
