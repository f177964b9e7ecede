ALTER TABLE payment ADD COLUMN seen boolean;
UPDATE payment SET seen = false;
