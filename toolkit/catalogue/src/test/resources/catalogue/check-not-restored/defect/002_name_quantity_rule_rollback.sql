ALTER TABLE order_line DROP CONSTRAINT order_line_at_least_one;
