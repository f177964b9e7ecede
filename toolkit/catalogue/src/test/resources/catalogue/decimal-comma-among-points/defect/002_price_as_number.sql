ALTER TABLE article DROP CONSTRAINT article_price_check;
ALTER TABLE article ALTER COLUMN price TYPE numeric(40,2) USING replace(price, ',', '')::numeric;
ALTER TABLE article ADD CONSTRAINT article_price_check CHECK (price >= 0 AND price < 'NaN');
