-- migrate:up transaction:false
CREATE UNIQUE INDEX CONCURRENTLY payment_reference_key ON payment (reference);

-- migrate:down transaction:false
DROP INDEX CONCURRENTLY payment_reference_key;
