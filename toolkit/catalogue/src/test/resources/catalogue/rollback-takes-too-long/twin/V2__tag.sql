ALTER TABLE article ADD COLUMN tag text;
