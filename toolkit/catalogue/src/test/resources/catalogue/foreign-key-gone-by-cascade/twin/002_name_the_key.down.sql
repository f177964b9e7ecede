ALTER TABLE invoice DROP CONSTRAINT invoice_customer_number_fkey;
ALTER TABLE customer DROP CONSTRAINT one_customer_per_number;
ALTER TABLE customer ADD UNIQUE (number);
ALTER TABLE invoice ADD FOREIGN KEY (customer_number) REFERENCES customer (number);
