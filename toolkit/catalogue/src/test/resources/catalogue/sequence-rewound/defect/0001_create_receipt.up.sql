CREATE SEQUENCE receipt_number;
CREATE TABLE receipt (
    id bigint PRIMARY KEY,
    number bigint DEFAULT nextval('receipt_number'),
    payer varchar(80) NOT NULL
);
INSERT INTO receipt (id, payer) VALUES (1, 'opening balance'), (2, 'first customer'), (3, 'second customer');
