CREATE TABLE account (
    id bigint PRIMARY KEY,
    balance numeric(14,2) NOT NULL
);
