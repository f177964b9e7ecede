ALTER TABLE deposit ALTER COLUMN amount TYPE numeric(18,2);
