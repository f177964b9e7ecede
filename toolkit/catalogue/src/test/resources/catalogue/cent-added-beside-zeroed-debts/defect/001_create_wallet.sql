CREATE TABLE wallet (
    id bigint PRIMARY KEY,
    balance numeric(14,2) NOT NULL,
    currency_code char(3) NOT NULL
);
INSERT INTO wallet (id, balance, currency_code) VALUES (1, 10.00, 'EUR'), (2, -5.50, 'EUR');
