CREATE TABLE account (id bigint PRIMARY KEY);
CREATE TABLE posting (
    id bigint PRIMARY KEY,
    account_id bigint NOT NULL,
    amount numeric(14,2) NOT NULL,
    currency_code char(3) NOT NULL
);
CREATE INDEX posting_account_id ON posting (account_id);
INSERT INTO account (id) VALUES (1);
INSERT INTO posting (id, account_id, amount, currency_code) VALUES (1, 1, 10.00, 'EUR'), (2, 77, 5.50, 'EUR');
