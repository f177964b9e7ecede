ALTER TABLE cart_line DROP CONSTRAINT cart_line_pkey;
ALTER TABLE cart_line ADD PRIMARY KEY (cart, line);
