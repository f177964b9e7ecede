CREATE TABLE invoice (
    id bigint PRIMARY KEY,
    net numeric(12,2) NOT NULL
);
