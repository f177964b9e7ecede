ALTER TABLE payment ADD COLUMN former_currency text;
UPDATE payment SET former_currency = currency;
UPDATE payment SET currency = NULL;
