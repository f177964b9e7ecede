ALTER TABLE contact ADD COLUMN initial text GENERATED ALWAYS AS (left(btrim(name), 1)) STORED;
