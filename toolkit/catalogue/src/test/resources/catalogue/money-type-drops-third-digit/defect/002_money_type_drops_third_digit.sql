ALTER TABLE fuel_price ALTER COLUMN price TYPE money;
