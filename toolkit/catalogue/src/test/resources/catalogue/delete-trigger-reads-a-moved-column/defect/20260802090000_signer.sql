-- migrate:up
ALTER TABLE document RENAME COLUMN signed_by TO signer;

-- migrate:down
ALTER TABLE document RENAME COLUMN signer TO signed_by;
