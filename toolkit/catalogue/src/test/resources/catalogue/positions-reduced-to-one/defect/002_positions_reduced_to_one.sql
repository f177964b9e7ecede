DELETE FROM cart_line AS later USING cart_line AS earlier
WHERE later.cart = earlier.cart AND later.line > earlier.line;
ALTER TABLE cart_line DROP CONSTRAINT cart_line_pkey;
ALTER TABLE cart_line ADD PRIMARY KEY (cart);
