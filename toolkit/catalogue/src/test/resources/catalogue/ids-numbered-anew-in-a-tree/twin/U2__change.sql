ALTER TABLE category DROP COLUMN color;
