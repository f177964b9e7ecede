CREATE TABLE deposit (
    id bigint PRIMARY KEY,
    amount numeric(18,2) NOT NULL
);
