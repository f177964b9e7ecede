ALTER TABLE customer DROP COLUMN tax_country;
