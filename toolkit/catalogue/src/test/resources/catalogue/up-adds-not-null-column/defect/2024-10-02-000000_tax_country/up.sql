ALTER TABLE customer ADD COLUMN tax_country char(2) NOT NULL;
