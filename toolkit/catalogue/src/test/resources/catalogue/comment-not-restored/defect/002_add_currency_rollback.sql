COMMENT ON COLUMN account.balance IS NULL;
ALTER TABLE account DROP COLUMN currency;
