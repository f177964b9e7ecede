CREATE TABLE fee (
    id      bigint PRIMARY KEY,
    percent numeric(5, 2) NOT NULL
);
