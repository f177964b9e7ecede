ALTER TABLE login ALTER COLUMN at TYPE timestamp(6);
