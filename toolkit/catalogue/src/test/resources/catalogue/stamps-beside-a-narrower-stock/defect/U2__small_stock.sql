ALTER TABLE article ALTER COLUMN stock TYPE integer;
ALTER TABLE article DROP COLUMN search_name;
