CREATE TABLE rate (
    id bigint PRIMARY KEY,
    price numeric(10,2)
);
