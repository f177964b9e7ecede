ALTER TABLE customer ADD COLUMN tax_country char(2);
UPDATE customer SET tax_country = coalesce(country, 'DE') WHERE tax_country IS NULL;
