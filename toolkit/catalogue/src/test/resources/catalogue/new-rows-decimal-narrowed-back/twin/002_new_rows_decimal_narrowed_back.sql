ALTER TABLE deposit ALTER COLUMN amount TYPE numeric(20,4);
