CREATE TABLE visit (
    id bigint PRIMARY KEY,
    at date NOT NULL
);
