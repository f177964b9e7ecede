ALTER TABLE customer ADD COLUMN tax_country char(2);
UPDATE customer SET country = 'DE';
UPDATE customer SET tax_country = country;
