ALTER TABLE article ADD COLUMN list_price numeric(10,0);
UPDATE article SET list_price = round(price);
