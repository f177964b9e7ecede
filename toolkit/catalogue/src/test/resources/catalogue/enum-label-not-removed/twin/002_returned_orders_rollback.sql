ALTER TABLE orders DROP COLUMN returned_on;
