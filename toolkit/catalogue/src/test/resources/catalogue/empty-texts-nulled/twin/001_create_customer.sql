CREATE TABLE customer (
    id bigint PRIMARY KEY,
    name varchar(60) NOT NULL,
    town varchar(60)
);
