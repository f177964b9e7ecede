CREATE TEMP TABLE saved_price AS SELECT id AS product_id, price FROM product;
ALTER TABLE product DROP COLUMN price;
