CREATE TABLE fee (
    id bigint PRIMARY KEY,
    amount numeric(12,2) NOT NULL
);
