ALTER TABLE category ADD COLUMN color text;
