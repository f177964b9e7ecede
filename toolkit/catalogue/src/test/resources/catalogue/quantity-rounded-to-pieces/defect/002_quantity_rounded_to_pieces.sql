ALTER TABLE delivery ALTER COLUMN quantity TYPE bigint USING round(quantity);
