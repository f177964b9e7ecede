CREATE TABLE account (
    id bigint PRIMARY KEY,
    holder varchar(120) NOT NULL
);
