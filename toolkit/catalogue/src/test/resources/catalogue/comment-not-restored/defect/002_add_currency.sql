ALTER TABLE account ADD COLUMN currency char(3) NOT NULL DEFAULT 'EUR';
COMMENT ON COLUMN account.balance IS 'in the minor unit of account.currency';
