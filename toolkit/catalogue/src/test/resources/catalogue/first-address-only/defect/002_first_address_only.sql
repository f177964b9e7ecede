ALTER TABLE subscriber ALTER COLUMN mails TYPE text USING coalesce(mails[1], '');
