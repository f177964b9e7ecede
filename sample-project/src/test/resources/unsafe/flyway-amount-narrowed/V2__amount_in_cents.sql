-- Accounting asked for two decimals everywhere.
ALTER TABLE posting ALTER COLUMN amount TYPE numeric(14, 2);
