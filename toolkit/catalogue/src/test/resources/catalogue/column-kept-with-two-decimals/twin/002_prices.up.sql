ALTER TABLE rate ADD COLUMN IF NOT EXISTS price numeric(10,2), ADD COLUMN source varchar(20);
