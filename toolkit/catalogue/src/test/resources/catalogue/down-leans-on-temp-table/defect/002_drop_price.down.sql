ALTER TABLE product ADD COLUMN price numeric(12,2);
UPDATE product SET price = saved_price.price FROM saved_price WHERE saved_price.product_id = product.id;
DROP TABLE saved_price;
