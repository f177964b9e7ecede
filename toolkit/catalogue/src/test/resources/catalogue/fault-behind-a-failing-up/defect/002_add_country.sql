ALTER TABLE customer ADD COLUMN country char(2) NOT NULL;
