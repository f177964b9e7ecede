ALTER TABLE article ALTER COLUMN tags TYPE text[];
