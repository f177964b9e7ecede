CREATE TABLE account (
    number varchar(20) PRIMARY KEY,
    currency char(3) NOT NULL
);
