-- migrate:up
CREATE FUNCTION seat_label(integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'seat ' || $1 $$;
ALTER TABLE seat DROP CONSTRAINT seat_number_taken;
UPDATE seat SET number = 0;

-- migrate:down
ALTER TABLE seat ADD CONSTRAINT seat_number_taken UNIQUE (number);
