-- +migrate Up
CREATE TABLE account (
    id     bigint PRIMARY KEY,
    holder text NOT NULL
);

-- +migrate Down
DROP TABLE account;
