ALTER TABLE customer
    ADD COLUMN street text,
    ADD COLUMN postal_code varchar(16),
    ADD COLUMN city text;
COMMENT ON COLUMN customer.city IS 'Town as the customer spells it';

ALTER TABLE customer DISABLE TRIGGER customer_touch;
-- Addresses written or changed since are kept whole, as the street.
UPDATE customer SET street = postal_address;
UPDATE customer c
SET street = p.street, postal_code = p.postal_code, city = p.city
FROM customer_address_parts p
WHERE p.customer_id = c.id
  AND c.postal_address = concat_ws(', ', p.street, nullif(concat_ws(' ', p.postal_code, p.city), ''));
ALTER TABLE customer ENABLE TRIGGER customer_touch;

ALTER TABLE customer DROP COLUMN postal_address;
DROP TABLE customer_address_parts;
