CREATE TABLE customer (
    id bigint PRIMARY KEY,
    email varchar(120) NOT NULL,
    name varchar(120) NOT NULL
);
CREATE UNIQUE INDEX customer_email ON customer (email);
