ALTER TABLE leg ADD COLUMN weight integer NOT NULL;
