-- Split at the first blank. A name without a blank is a family name alone, with a given name of NULL:
-- so the two columns tell every name apart, and the rollback needs no copy.
ALTER TABLE customer
    ADD COLUMN given_name text,
    ADD COLUMN family_name text;

-- A migration is no edit by a user: updated_at stays.
ALTER TABLE customer DISABLE TRIGGER customer_touch;
UPDATE customer
SET given_name = CASE WHEN strpos(full_name, ' ') > 0 THEN left(full_name, strpos(full_name, ' ') - 1) END,
    family_name = substr(full_name, strpos(full_name, ' ') + 1);
ALTER TABLE customer ENABLE TRIGGER customer_touch;

ALTER TABLE customer ALTER COLUMN family_name SET NOT NULL;
ALTER TABLE customer DROP COLUMN full_name;
CREATE INDEX customer_family_name_idx ON customer (left(family_name, 100) text_pattern_ops);
COMMENT ON COLUMN customer.given_name IS 'NULL if the customer has one name only';
