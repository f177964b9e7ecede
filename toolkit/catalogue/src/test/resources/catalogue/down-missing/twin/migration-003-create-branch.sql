CREATE TABLE branch (
    code varchar(10) PRIMARY KEY,
    town varchar(60) NOT NULL
);
