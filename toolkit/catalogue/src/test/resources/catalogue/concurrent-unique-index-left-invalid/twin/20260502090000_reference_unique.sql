-- migrate:up
CREATE UNIQUE INDEX payment_reference_key ON payment (reference);

-- migrate:down
DROP INDEX payment_reference_key;
