ALTER TABLE order_line ADD CONSTRAINT order_line_discount_check CHECK (discount >= 0);
