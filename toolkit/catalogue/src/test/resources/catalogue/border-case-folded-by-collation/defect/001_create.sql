CREATE TABLE login (
    id bigint PRIMARY KEY,
    name text NOT NULL UNIQUE
);
