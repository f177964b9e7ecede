ALTER TABLE article DROP CONSTRAINT article_price_check;
ALTER TABLE article ALTER COLUMN price TYPE numeric(14,2) USING replace(price, ',', '.')::numeric;
