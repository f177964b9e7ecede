-- migrate:up
ALTER TABLE public.pot ADD COLUMN name text;
-- migrate:down
