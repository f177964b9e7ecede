ALTER TABLE offer ADD COLUMN seen boolean;
UPDATE offer SET seen = false;
