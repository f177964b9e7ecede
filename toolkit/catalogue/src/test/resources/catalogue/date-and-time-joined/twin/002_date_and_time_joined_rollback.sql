ALTER TABLE appointment DROP COLUMN begins;
