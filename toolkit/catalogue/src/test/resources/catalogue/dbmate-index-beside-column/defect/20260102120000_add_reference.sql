-- migrate:up transaction:false
ALTER TABLE payment ADD COLUMN reference text;
CREATE INDEX CONCURRENTLY payment_reference ON payment (reference);

-- migrate:down
ALTER TABLE payment DROP COLUMN reference;
