CREATE TABLE customer (
    id bigint PRIMARY KEY,
    name varchar(120) NOT NULL,
    language varchar(8)
);
