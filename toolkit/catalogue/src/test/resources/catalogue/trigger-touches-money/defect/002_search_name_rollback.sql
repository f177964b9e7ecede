ALTER TABLE payment DROP COLUMN search_name;
