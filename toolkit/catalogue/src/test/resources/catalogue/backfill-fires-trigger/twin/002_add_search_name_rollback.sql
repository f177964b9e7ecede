ALTER TABLE account DROP COLUMN search_name;
