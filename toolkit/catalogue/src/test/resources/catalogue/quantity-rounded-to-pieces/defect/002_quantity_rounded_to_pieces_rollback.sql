ALTER TABLE delivery ALTER COLUMN quantity TYPE numeric(10,3);
