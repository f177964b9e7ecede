CREATE TABLE asset (
    id bigint PRIMARY KEY,
    name varchar(40) NOT NULL
);
