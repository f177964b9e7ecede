ALTER TABLE posting ADD COLUMN currency_code char(3);
UPDATE posting SET currency_code = 'EUR';
ALTER TABLE posting ALTER COLUMN currency_code SET NOT NULL;
