ALTER TABLE tax_rate DROP COLUMN valid_from;
