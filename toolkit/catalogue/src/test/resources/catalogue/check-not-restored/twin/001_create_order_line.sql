CREATE TABLE order_line (
    id bigint PRIMARY KEY,
    product varchar(60) NOT NULL,
    quantity integer NOT NULL,
    CONSTRAINT order_line_quantity_check CHECK (quantity > 0)
);
