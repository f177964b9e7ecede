ALTER TABLE fuel_price ALTER COLUMN price TYPE numeric(7,3);
