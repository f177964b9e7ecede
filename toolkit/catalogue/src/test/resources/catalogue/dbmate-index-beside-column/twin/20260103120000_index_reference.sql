-- migrate:up transaction:false
CREATE INDEX CONCURRENTLY payment_reference ON payment (reference);

-- migrate:down transaction:false
DROP INDEX CONCURRENTLY payment_reference;
