CREATE TABLE customer (
    id bigint PRIMARY KEY,
    number varchar(20) NOT NULL UNIQUE
);
CREATE TABLE invoice (
    id bigint PRIMARY KEY,
    customer_number varchar(20) NOT NULL REFERENCES customer (number),
    total numeric(14,2) NOT NULL
);
CREATE INDEX invoice_customer ON invoice (customer_number);
