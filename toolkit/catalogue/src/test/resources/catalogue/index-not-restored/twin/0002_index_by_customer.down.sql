CREATE INDEX orders_placed_on ON orders (placed_on);
DROP INDEX orders_customer_placed_on;
