ALTER TABLE order_line DROP COLUMN total;
ALTER TABLE order_line ADD COLUMN total numeric GENERATED ALWAYS AS (quantity * price) STORED;
