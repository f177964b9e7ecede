CREATE TABLE client (
    id bigint PRIMARY KEY,
    phone varchar(20)
);
