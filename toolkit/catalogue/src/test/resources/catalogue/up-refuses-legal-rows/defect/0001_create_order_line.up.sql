CREATE TABLE order_line (
    id bigint PRIMARY KEY,
    product varchar(60) NOT NULL,
    discount integer NOT NULL
);
