CREATE TABLE member (
    code varchar(40) PRIMARY KEY,
    joined date NOT NULL
);
