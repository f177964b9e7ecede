CREATE TABLE payment (
    id bigint PRIMARY KEY,
    payer varchar(80) NOT NULL,
    amount numeric(18,4) NOT NULL
);
