ALTER TABLE account ADD COLUMN currency char(3);
UPDATE account SET currency = 'EUR';
