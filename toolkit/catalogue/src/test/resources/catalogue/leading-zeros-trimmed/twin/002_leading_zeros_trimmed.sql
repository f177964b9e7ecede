ALTER TABLE account DROP CONSTRAINT account_number_check;
UPDATE account SET number = ltrim(number, '0');
ALTER TABLE account ADD CONSTRAINT account_number_check CHECK (number ~ '^[0-9]*$');
