CREATE TABLE part (
    id bigint PRIMARY KEY,
    code varchar(12) NOT NULL
);
