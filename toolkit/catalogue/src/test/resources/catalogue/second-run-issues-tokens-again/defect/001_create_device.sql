CREATE TABLE device (
    id bigint PRIMARY KEY,
    label varchar(40) NOT NULL
);
