CREATE TABLE departure (
    id bigint PRIMARY KEY,
    leaves timestamptz NOT NULL
);
