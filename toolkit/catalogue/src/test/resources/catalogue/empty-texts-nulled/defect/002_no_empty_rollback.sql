ALTER TABLE customer DROP COLUMN checked;
