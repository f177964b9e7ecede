ALTER TABLE heartbeat ALTER COLUMN at TYPE timestamp(6);
