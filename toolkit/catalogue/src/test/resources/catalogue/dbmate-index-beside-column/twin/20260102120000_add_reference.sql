-- migrate:up
ALTER TABLE payment ADD COLUMN reference text;

-- migrate:down
ALTER TABLE payment DROP COLUMN reference;
