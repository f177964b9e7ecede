DROP VIEW open_customer;
DROP TABLE customer;
