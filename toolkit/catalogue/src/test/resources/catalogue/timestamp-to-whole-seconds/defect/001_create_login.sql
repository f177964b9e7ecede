CREATE TABLE login (
    id bigint PRIMARY KEY,
    at timestamp NOT NULL
);
