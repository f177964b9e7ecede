-- The address becomes one line, as it is printed. A merged line cannot be taken apart again
-- (commas and blanks occur in the parts), so the parts are kept in a table of their own.
CREATE TABLE customer_address_parts (
    customer_id bigint NOT NULL,
    street      text,
    postal_code varchar(16),
    city        text,
    CONSTRAINT customer_address_parts_pkey PRIMARY KEY (customer_id),
    CONSTRAINT customer_address_parts_customer_fk FOREIGN KEY (customer_id)
        REFERENCES customer (id) ON DELETE CASCADE
);
COMMENT ON TABLE customer_address_parts IS 'Addresses as they were before version 13; read only by its undo';

INSERT INTO customer_address_parts (customer_id, street, postal_code, city)
SELECT id, street, postal_code, city
FROM customer
WHERE num_nonnulls(street, postal_code, city) > 0
ORDER BY id;

ALTER TABLE customer ADD COLUMN postal_address text;

ALTER TABLE customer DISABLE TRIGGER customer_touch;
UPDATE customer
SET postal_address = concat_ws(', ', street, nullif(concat_ws(' ', postal_code, city), ''))
WHERE num_nonnulls(street, postal_code, city) > 0;
ALTER TABLE customer ENABLE TRIGGER customer_touch;

ALTER TABLE customer
    DROP COLUMN street,
    DROP COLUMN postal_code,
    DROP COLUMN city;
COMMENT ON COLUMN customer.postal_address IS 'Address in one line';
