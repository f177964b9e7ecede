-- +goose Up
CREATE TABLE account (
    id      bigint PRIMARY KEY,
    balance numeric(19, 2) NOT NULL
);

-- +goose Down
DROP TABLE account;
