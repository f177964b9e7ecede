DROP VIEW active_customer;
DROP TABLE customer;
