ALTER TABLE customer ALTER COLUMN nickname TYPE varchar(80);
