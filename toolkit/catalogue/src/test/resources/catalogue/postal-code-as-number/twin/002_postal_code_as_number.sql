ALTER TABLE recipient DROP CONSTRAINT recipient_postal_code_check;
ALTER TABLE recipient ALTER COLUMN postal_code TYPE integer USING postal_code::integer;
ALTER TABLE recipient ADD CONSTRAINT recipient_five_digits CHECK (postal_code BETWEEN 0 AND 99999);
