CREATE TABLE customer (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name varchar(80) NOT NULL UNIQUE
);
ALTER TABLE invoice ADD COLUMN customer_id bigint;
CREATE INDEX invoice_customer_id ON invoice (customer_id);
INSERT INTO customer (name) SELECT DISTINCT customer_name FROM invoice ORDER BY customer_name;
UPDATE invoice SET customer_id = customer.id FROM customer WHERE customer.name = invoice.customer_name;
ALTER TABLE invoice ALTER COLUMN customer_id SET NOT NULL;
ALTER TABLE invoice ADD FOREIGN KEY (customer_id) REFERENCES customer DEFERRABLE INITIALLY DEFERRED;
