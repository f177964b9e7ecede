ALTER TABLE invoice DROP COLUMN customer_id;
DROP TABLE customer;
