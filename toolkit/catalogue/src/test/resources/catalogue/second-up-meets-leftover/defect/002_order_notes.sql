CREATE TABLE order_note (
    id bigint PRIMARY KEY,
    body varchar(400) NOT NULL
);
