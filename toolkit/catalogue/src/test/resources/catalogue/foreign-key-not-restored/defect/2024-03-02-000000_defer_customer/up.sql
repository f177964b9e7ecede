ALTER TABLE invoice DROP CONSTRAINT invoice_customer_fkey;
ALTER TABLE invoice ADD CONSTRAINT invoice_customer_deferred
    FOREIGN KEY (customer_id) REFERENCES customer DEFERRABLE INITIALLY DEFERRED;
