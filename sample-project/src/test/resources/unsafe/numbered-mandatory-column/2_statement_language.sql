ALTER TABLE statement ADD COLUMN language_code varchar(2) NOT NULL;
