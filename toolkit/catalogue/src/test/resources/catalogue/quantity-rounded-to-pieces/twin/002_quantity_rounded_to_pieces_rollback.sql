ALTER TABLE delivery DROP COLUMN pieces;
