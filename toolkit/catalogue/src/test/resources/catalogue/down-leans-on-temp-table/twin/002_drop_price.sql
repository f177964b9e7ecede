CREATE TABLE saved_price (
    product_id bigint PRIMARY KEY REFERENCES product ON DELETE CASCADE,
    price numeric(12,2)
);
INSERT INTO saved_price (product_id, price) SELECT id, price FROM product;
ALTER TABLE product DROP COLUMN price;
