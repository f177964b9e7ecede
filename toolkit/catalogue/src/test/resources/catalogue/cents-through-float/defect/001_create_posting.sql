CREATE TABLE posting (
    id bigint PRIMARY KEY,
    cents bigint NOT NULL
);
