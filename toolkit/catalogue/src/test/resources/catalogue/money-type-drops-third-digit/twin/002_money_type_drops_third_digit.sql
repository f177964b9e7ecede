ALTER TABLE fuel_price ALTER COLUMN price TYPE numeric(12,3);
