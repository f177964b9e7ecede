ALTER TABLE subscriber ALTER COLUMN mails TYPE text[] USING ARRAY[mails];
