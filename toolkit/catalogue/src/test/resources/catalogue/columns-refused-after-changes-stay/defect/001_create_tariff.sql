CREATE TABLE tariff (
    id bigint PRIMARY KEY,
    label varchar(40),
    fee numeric(12,2) NOT NULL
);
