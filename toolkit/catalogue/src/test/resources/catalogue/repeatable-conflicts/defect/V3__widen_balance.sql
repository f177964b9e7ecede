ALTER TABLE account ALTER COLUMN balance TYPE numeric(19, 2);
