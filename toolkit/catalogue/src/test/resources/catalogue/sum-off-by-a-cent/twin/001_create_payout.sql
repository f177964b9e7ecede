CREATE TABLE payout (
    id bigint PRIMARY KEY,
    amount numeric(14,2) NOT NULL,
    currency_code char(3) NOT NULL
);
INSERT INTO payout (id, amount, currency_code) VALUES (1, 100.00, 'EUR'), (2, 10.00, 'EUR'), (3, 0.02, 'CHF');
