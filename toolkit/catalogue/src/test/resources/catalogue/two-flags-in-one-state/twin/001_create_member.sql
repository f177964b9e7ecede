CREATE TABLE member (
    id bigint PRIMARY KEY,
    active boolean NOT NULL,
    blocked boolean NOT NULL
);
