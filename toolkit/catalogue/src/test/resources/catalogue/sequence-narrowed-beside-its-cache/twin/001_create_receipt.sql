CREATE SEQUENCE receipt_number;
CREATE TABLE receipt (
    number bigint PRIMARY KEY DEFAULT nextval('receipt_number'),
    total numeric(14,2) NOT NULL
);
