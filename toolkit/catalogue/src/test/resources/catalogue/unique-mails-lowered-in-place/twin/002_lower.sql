ALTER TABLE member ADD COLUMN email_folded text GENERATED ALWAYS AS (lower(email)) STORED;
