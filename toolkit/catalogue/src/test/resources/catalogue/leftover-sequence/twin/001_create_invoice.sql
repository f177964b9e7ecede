CREATE TABLE invoice (
    id bigint PRIMARY KEY,
    customer_no integer NOT NULL
);
