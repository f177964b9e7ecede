ALTER TABLE caller ADD COLUMN phone_digits varchar(30)
    GENERATED ALWAYS AS (regexp_replace(phone, '[^0-9+]', '', 'g')) STORED;
