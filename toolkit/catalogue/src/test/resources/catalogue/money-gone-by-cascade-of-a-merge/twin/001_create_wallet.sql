CREATE TABLE customer (id bigint PRIMARY KEY, email varchar(40) NOT NULL);
CREATE TABLE wallet (
    id bigint PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customer ON DELETE CASCADE,
    balance numeric(14,2) NOT NULL,
    currency_code char(3) NOT NULL
);
CREATE INDEX wallet_customer_id ON wallet (customer_id);
INSERT INTO customer (id, email) VALUES (1, 'ann@example.com'), (2, 'Ann@example.com'), (3, 'bob@example.com');
INSERT INTO wallet (id, customer_id, balance, currency_code) VALUES (1, 1, 10.00, 'EUR'), (2, 2, 5.50, 'EUR');
