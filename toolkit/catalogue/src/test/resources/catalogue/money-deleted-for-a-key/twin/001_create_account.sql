CREATE TABLE account (
    id bigint PRIMARY KEY,
    number varchar(12) NOT NULL,
    balance numeric(14,2) NOT NULL,
    currency_code char(3) NOT NULL
);
INSERT INTO account (id, number, balance, currency_code)
VALUES (1, 'A-1', 10.00, 'EUR'), (2, 'A-1', 5.50, 'EUR'), (3, 'B-2', 1.00, 'EUR');
