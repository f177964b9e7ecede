CREATE TABLE order_note (
    id bigint PRIMARY KEY,
    body varchar(200) NOT NULL
);
