ALTER TABLE page DROP CONSTRAINT page_slug_key;
