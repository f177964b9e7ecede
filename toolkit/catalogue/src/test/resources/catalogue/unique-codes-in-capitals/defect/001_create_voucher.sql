CREATE TABLE voucher (
    id bigint PRIMARY KEY,
    code varchar(20) NOT NULL CONSTRAINT voucher_once UNIQUE
);
