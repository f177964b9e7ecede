-- migrate:up
CREATE TABLE payment (
    id     bigint PRIMARY KEY,
    amount numeric(19, 2) NOT NULL
);

-- migrate:down
DROP TABLE payment;
