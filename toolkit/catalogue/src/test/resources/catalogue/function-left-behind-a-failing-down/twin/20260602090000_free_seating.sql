-- migrate:up
CREATE FUNCTION seat_label(integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'seat ' || $1 $$;
ALTER TABLE seat ADD COLUMN free boolean NOT NULL DEFAULT true;

-- migrate:down
ALTER TABLE seat DROP COLUMN free;
DROP FUNCTION seat_label(integer);
