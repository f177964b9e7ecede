CREATE TABLE device (
    id bigint PRIMARY KEY,
    flags bit(8) NOT NULL
);
