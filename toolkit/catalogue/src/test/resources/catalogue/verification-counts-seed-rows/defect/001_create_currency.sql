CREATE TABLE currency (
    code char(3) PRIMARY KEY,
    digits smallint NOT NULL
);
