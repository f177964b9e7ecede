ALTER TABLE customer DROP COLUMN last_name;
