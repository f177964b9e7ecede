ALTER TABLE posting ADD COLUMN currency_code char(3);
UPDATE posting SET currency_code = 'EUR';
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE posting ALTER COLUMN currency_code SET NOT NULL;
