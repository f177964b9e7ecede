ALTER TABLE measurement ALTER COLUMN value TYPE numeric(15,3);
