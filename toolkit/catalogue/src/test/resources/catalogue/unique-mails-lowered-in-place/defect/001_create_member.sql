CREATE TABLE member (
    id bigint PRIMARY KEY,
    email varchar(120) NOT NULL UNIQUE
);
