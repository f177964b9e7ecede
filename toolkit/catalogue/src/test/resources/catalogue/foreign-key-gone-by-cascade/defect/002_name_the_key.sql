ALTER TABLE customer DROP CONSTRAINT customer_number_key CASCADE;
ALTER TABLE customer ADD CONSTRAINT one_customer_per_number UNIQUE (number);
