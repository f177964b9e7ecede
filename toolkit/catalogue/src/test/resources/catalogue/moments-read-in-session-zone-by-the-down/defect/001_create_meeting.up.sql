CREATE TABLE meeting (
    id bigint PRIMARY KEY,
    starts_at timestamp NOT NULL
);
