-- A default makes the old column optional and keeps every new row legal at the old version.
ALTER TABLE customer ADD COLUMN mobile varchar(24);
ALTER TABLE customer ALTER COLUMN phone SET DEFAULT '';
