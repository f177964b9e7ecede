ALTER TABLE customer ADD COLUMN mobile varchar(24);
ALTER TABLE customer ALTER COLUMN phone DROP NOT NULL;
