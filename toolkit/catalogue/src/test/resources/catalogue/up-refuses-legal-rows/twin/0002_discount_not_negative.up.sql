-- What is granted is never negative; what was written stays as it is.
ALTER TABLE order_line ADD COLUMN granted_discount integer GENERATED ALWAYS AS (greatest(discount, 0)) STORED;
