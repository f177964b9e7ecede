ALTER TABLE customer DROP COLUMN known_town;
