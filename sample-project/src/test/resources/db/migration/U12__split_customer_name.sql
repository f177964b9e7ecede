ALTER TABLE customer ADD COLUMN full_name text;

ALTER TABLE customer DISABLE TRIGGER customer_touch;
UPDATE customer
SET full_name = CASE WHEN given_name IS NULL THEN family_name ELSE given_name || ' ' || family_name END;
ALTER TABLE customer ENABLE TRIGGER customer_touch;

ALTER TABLE customer ALTER COLUMN full_name SET NOT NULL;
COMMENT ON COLUMN customer.full_name IS 'As written on the contract';
ALTER TABLE customer
    DROP COLUMN given_name,
    DROP COLUMN family_name;
