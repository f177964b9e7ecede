CREATE TABLE article (
    id bigint PRIMARY KEY,
    name varchar(80) NOT NULL,
    price numeric(10,2) NOT NULL
);
