CREATE TABLE cart (
    id bigint PRIMARY KEY,
    customer_no integer,
    abandoned boolean NOT NULL
);
