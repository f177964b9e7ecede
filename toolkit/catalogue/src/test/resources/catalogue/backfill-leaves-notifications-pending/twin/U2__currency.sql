ALTER TABLE posting DROP COLUMN currency_code;
