CREATE TABLE currency (
    code varchar(8) PRIMARY KEY,
    digits smallint NOT NULL
);
