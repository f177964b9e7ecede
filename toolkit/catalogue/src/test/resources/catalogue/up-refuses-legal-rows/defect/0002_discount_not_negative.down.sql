ALTER TABLE order_line DROP CONSTRAINT order_line_discount_check;
