CREATE TABLE guest (
    id bigint PRIMARY KEY,
    name varchar(60) NOT NULL
);
