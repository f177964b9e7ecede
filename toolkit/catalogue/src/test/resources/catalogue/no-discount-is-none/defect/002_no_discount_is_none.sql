UPDATE offer SET discount = 0 WHERE discount IS NULL;
ALTER TABLE offer ALTER COLUMN discount SET NOT NULL;
