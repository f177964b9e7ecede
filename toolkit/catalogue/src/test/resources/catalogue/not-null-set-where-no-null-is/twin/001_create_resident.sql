CREATE TABLE resident (
    id bigint PRIMARY KEY,
    name varchar(80) NOT NULL,
    country char(2)
);
