ALTER TABLE contract ALTER COLUMN signed_on TYPE text USING signed_on::text;
