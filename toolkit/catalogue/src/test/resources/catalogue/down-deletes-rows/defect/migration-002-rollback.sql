DELETE FROM orders WHERE channel = 'web';
ALTER TABLE orders DROP COLUMN channel;
