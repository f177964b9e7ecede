ALTER TABLE cart_line ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY;
ALTER TABLE cart_line DROP CONSTRAINT cart_line_pkey;
ALTER TABLE cart_line ADD PRIMARY KEY (id), ADD CONSTRAINT cart_line_once UNIQUE (cart, line);
