ALTER TABLE account ADD COLUMN number integer NOT NULL;
