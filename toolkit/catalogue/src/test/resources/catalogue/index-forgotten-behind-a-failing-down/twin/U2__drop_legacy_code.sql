-- Customers of the new version never had a code: they get an empty one.
UPDATE customer SET unused_code = '' WHERE unused_code IS NULL;
ALTER TABLE customer ALTER COLUMN unused_code SET NOT NULL;
ALTER TABLE customer RENAME COLUMN unused_code TO legacy_code;
CREATE INDEX customer_by_legacy_code ON customer (legacy_code);
