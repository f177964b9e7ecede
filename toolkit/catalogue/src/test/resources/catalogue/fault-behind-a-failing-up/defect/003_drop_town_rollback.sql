ALTER TABLE customer ADD COLUMN town varchar(60);
