DROP VIEW IF EXISTS balances;
ALTER TABLE account ALTER COLUMN balance TYPE numeric(12, 2);
