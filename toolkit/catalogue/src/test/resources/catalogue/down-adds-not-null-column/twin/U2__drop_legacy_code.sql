-- Customers of the new version never had a code: they get an empty one.
ALTER TABLE customer ADD COLUMN legacy_code varchar(10) NOT NULL DEFAULT '';
UPDATE customer SET legacy_code = kept.legacy_code
FROM customer_legacy_code AS kept WHERE kept.customer_id = customer.id;
ALTER TABLE customer ALTER COLUMN legacy_code DROP DEFAULT;
DROP TABLE customer_legacy_code;
