ALTER TABLE tax_rate ADD COLUMN valid_from date;
