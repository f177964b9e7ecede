ALTER TABLE article DROP CONSTRAINT article_price_check;
ALTER TABLE article ALTER COLUMN price TYPE text;
ALTER TABLE article ADD CONSTRAINT article_price_check CHECK (price ~ '^[0-9]+[.,][0-9]{2}$');
