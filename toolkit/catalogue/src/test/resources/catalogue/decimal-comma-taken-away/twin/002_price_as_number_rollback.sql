ALTER TABLE article ALTER COLUMN price TYPE varchar(20) USING replace(price::text, '.', ',');
ALTER TABLE article ADD CONSTRAINT article_price_check CHECK (price ~ '^[0-9]{1,6},[0-9]{2}$');
