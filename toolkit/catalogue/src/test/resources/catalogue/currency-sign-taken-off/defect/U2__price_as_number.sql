ALTER TABLE offer DROP CONSTRAINT offer_price_check;
ALTER TABLE offer ALTER COLUMN price TYPE text;
ALTER TABLE offer ADD CONSTRAINT offer_price_check CHECK (price ~ '^(€ )?[0-9]{1,6}[.][0-9]{2}$');
