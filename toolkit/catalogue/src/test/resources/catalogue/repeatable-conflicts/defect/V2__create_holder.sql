CREATE TABLE holder (
    id   bigint PRIMARY KEY,
    name text NOT NULL
);
