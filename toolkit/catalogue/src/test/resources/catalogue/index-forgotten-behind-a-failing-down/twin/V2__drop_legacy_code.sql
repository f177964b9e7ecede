ALTER TABLE customer RENAME COLUMN legacy_code TO unused_code;
ALTER TABLE customer ALTER COLUMN unused_code DROP NOT NULL;
DROP INDEX customer_by_legacy_code;
