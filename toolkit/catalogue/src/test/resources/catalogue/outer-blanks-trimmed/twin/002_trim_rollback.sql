ALTER TABLE contact DROP COLUMN initial;
