ALTER TABLE article ADD COLUMN amount numeric;
UPDATE article SET amount = replace(price, ',', '.')::numeric;
