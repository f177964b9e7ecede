CREATE TABLE product (
    id bigint PRIMARY KEY,
    name varchar(80) NOT NULL,
    price numeric(12,2)
);
