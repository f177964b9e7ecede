CREATE TABLE customer (
    id bigint PRIMARY KEY,
    name varchar(120) NOT NULL
);
CREATE TABLE invoice (
    id bigint PRIMARY KEY,
    total numeric(14,2) NOT NULL
);
