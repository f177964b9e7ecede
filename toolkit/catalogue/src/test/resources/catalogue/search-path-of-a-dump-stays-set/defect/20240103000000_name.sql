-- migrate:up
ALTER TABLE pot ADD COLUMN name text;
-- migrate:down
