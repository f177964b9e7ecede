ALTER TABLE track DROP COLUMN search_title;
