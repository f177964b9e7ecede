ALTER TABLE offer DROP CONSTRAINT offer_price_check;
ALTER TABLE offer ALTER COLUMN price TYPE numeric(8,2) USING replace(price, '€ ', '')::numeric;
ALTER TABLE offer ADD CONSTRAINT offer_price_check CHECK (price >= 0 AND price < 'NaN');
