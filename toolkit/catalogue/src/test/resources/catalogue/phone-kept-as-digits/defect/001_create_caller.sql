CREATE TABLE caller (
    id bigint PRIMARY KEY,
    phone varchar(30) NOT NULL
);
