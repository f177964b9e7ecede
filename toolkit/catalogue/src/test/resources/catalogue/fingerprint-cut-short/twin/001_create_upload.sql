CREATE TABLE upload (
    id bigint PRIMARY KEY,
    fingerprint bytea NOT NULL
);
