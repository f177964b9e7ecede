COMMENT ON COLUMN account.balance IS 'in cents';
ALTER TABLE account DROP COLUMN currency;
