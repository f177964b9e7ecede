DROP VIEW IF EXISTS balances;
ALTER TABLE account ALTER COLUMN balance TYPE numeric(19, 2);
CREATE VIEW balances AS SELECT id, balance FROM account;
