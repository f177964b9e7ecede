CREATE TABLE member (
    id bigint PRIMARY KEY,
    card varchar(12)
);
