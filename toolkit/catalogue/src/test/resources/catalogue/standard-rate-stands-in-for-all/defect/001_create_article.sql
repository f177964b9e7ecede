CREATE TABLE rate (
    code varchar(3) PRIMARY KEY,
    percent numeric(5,2) NOT NULL,
    standard boolean NOT NULL
);
CREATE TABLE article (
    id bigint PRIMARY KEY,
    percent numeric(5,2) NOT NULL
);
