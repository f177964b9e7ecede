ALTER TABLE customer DROP COLUMN spoken_language;
