ALTER TABLE account DROP CONSTRAINT account_number_key;
