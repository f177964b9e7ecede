CREATE TABLE customer (
    id bigint PRIMARY KEY,
    name varchar(120) NOT NULL,
    legacy_code varchar(10) NOT NULL
);
