DROP TABLE orders;
DROP ROLE order_reader;
