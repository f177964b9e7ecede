CREATE TABLE heartbeat (
    id bigint PRIMARY KEY,
    at timestamp(0) NOT NULL
);
