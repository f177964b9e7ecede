ALTER TABLE order_line DROP CONSTRAINT order_line_quantity_check;
ALTER TABLE order_line ADD CONSTRAINT order_line_at_least_one CHECK (quantity >= 1);
