ALTER TABLE article ALTER COLUMN tags TYPE varchar[];
