ALTER TABLE operation ADD COLUMN number integer NOT NULL DEFAULT 0;
