CREATE INDEX orders_customer_placed_on ON orders (customer_no, placed_on);
DROP INDEX orders_placed_on;
