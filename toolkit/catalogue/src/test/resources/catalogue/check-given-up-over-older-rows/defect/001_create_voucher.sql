CREATE TABLE voucher (
    id bigint PRIMARY KEY,
    discount integer NOT NULL
);
