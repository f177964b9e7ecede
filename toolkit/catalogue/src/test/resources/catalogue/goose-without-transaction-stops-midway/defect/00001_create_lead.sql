-- +goose Up
CREATE TABLE lead (
    id bigint PRIMARY KEY,
    source varchar(20) DEFAULT 'web',
    received_on date NOT NULL
);

-- +goose Down
DROP TABLE lead;
