CREATE TABLE price (
    id bigint PRIMARY KEY,
    amount numeric(18, 2) NOT NULL
);
