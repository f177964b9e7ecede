CREATE TABLE patient (
    id bigint PRIMARY KEY,
    name varchar(60) NOT NULL,
    doctor varchar(60)
);
