ALTER TABLE recipient DROP CONSTRAINT recipient_postal_code_check;
ALTER TABLE recipient ALTER COLUMN postal_code TYPE integer USING postal_code::integer;
