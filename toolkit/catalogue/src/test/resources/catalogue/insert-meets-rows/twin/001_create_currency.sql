CREATE TABLE currency (
    code char(3) NOT NULL,
    name varchar(40) NOT NULL
);
