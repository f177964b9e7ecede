ALTER TABLE regulatory.own_funds ALTER COLUMN amount TYPE numeric(24, 2);
