ALTER TABLE vat_rate DROP COLUMN factor;
