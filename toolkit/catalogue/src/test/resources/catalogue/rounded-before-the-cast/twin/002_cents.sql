UPDATE quote SET price = price WHERE price IS NOT NULL;
ALTER TABLE quote ALTER COLUMN price TYPE numeric(20,6);
