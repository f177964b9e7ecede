CREATE TABLE document (
    id bigint PRIMARY KEY,
    digest bytea NOT NULL
);
