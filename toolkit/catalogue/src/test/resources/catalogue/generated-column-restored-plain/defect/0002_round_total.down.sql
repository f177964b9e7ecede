ALTER TABLE order_line DROP COLUMN total;
ALTER TABLE order_line ADD COLUMN total numeric;
UPDATE order_line SET total = quantity * price;
