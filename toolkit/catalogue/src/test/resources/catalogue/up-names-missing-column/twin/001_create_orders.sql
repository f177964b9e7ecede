CREATE TABLE orders (
    id bigint PRIMARY KEY,
    customer_no integer NOT NULL
);
