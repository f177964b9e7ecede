CREATE TABLE customer (
    id bigint PRIMARY KEY,
    full_name varchar(120) NOT NULL
);
