ALTER TABLE invoice DROP COLUMN number;
