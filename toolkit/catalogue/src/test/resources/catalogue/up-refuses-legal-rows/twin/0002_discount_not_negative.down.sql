ALTER TABLE order_line DROP COLUMN granted_discount;
