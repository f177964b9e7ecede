CREATE TABLE fee (
    id bigint PRIMARY KEY,
    amount integer NOT NULL CHECK (amount / 100 > 0)
);
