ALTER TABLE fee ALTER COLUMN amount TYPE numeric(12,0);
