ALTER TABLE recipient DROP CONSTRAINT recipient_five_digits;
ALTER TABLE recipient ALTER COLUMN postal_code TYPE varchar(5) USING lpad(postal_code::text, 5, '0');
ALTER TABLE recipient ADD CONSTRAINT recipient_postal_code_check CHECK (postal_code ~ '^[0-9]{5}$');
