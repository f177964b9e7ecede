CREATE TABLE counter (
    id bigint PRIMARY KEY,
    hits bigint NOT NULL
);
