ALTER TABLE invoice DROP CONSTRAINT invoice_customer_deferred;
ALTER TABLE invoice ADD CONSTRAINT invoice_customer_fkey FOREIGN KEY (customer_id) REFERENCES customer;
