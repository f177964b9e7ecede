CREATE TABLE customer (
    id bigint PRIMARY KEY,
    phone varchar(40)
);
