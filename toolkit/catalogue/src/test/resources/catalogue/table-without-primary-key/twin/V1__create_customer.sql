CREATE TABLE customer (
    id bigint PRIMARY KEY,
    login varchar(60) NOT NULL
);
