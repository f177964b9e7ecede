ALTER TABLE measurement ALTER COLUMN value TYPE numeric(12,3);
