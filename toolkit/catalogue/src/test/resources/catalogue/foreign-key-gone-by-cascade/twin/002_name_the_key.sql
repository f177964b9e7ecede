ALTER TABLE invoice DROP CONSTRAINT invoice_customer_number_fkey;
ALTER TABLE customer DROP CONSTRAINT customer_number_key;
ALTER TABLE customer ADD CONSTRAINT one_customer_per_number UNIQUE (number);
ALTER TABLE invoice ADD FOREIGN KEY (customer_number) REFERENCES customer (number);
