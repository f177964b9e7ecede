ALTER TABLE cart_line DROP CONSTRAINT cart_line_pkey, DROP CONSTRAINT cart_line_once;
ALTER TABLE cart_line ADD PRIMARY KEY (cart, line), DROP COLUMN id;
