CREATE TABLE device (
    id bigint PRIMARY KEY,
    serial bigint NOT NULL
);
