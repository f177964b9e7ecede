CREATE TABLE order_line (
    id bigint PRIMARY KEY,
    quantity integer NOT NULL,
    price numeric(10,2) NOT NULL,
    total numeric GENERATED ALWAYS AS (quantity * price) STORED
);
