CREATE TABLE orders (
    id bigint PRIMARY KEY,
    customer_no integer NOT NULL,
    shipped boolean NOT NULL,
    placed_on date NOT NULL
);
CREATE VIEW open_order AS SELECT id, customer_no FROM orders WHERE NOT shipped;
