ALTER TABLE customer ADD COLUMN legacy_code varchar(10) NOT NULL;
