UPDATE quote SET price = round(price, 2);
ALTER TABLE quote ALTER COLUMN price TYPE numeric(16,2);
