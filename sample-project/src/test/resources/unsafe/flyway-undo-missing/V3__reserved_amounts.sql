ALTER TABLE account_balance ADD COLUMN reserved numeric(18, 2) NOT NULL DEFAULT 0;
