ALTER TABLE payment ALTER COLUMN amount TYPE numeric(18,4);
