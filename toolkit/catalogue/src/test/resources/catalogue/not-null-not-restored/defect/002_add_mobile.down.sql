ALTER TABLE customer DROP COLUMN mobile;
