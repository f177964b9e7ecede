CREATE TABLE delivery (
    id bigint PRIMARY KEY,
    quantity numeric(10,3) NOT NULL
);
