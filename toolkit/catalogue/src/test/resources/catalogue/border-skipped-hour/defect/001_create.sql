CREATE TABLE departure (
    id bigint PRIMARY KEY,
    leaves_at timestamp NOT NULL
);
