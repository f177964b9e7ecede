CREATE TABLE article (
    id bigint PRIMARY KEY,
    price numeric(10,2) NOT NULL
);
