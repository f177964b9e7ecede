UPDATE contact SET name = btrim(name);
ALTER TABLE contact ADD COLUMN initial text GENERATED ALWAYS AS (left(name, 1)) STORED;
