ALTER TABLE statement DROP COLUMN language_code;
