CREATE TABLE account (
    id bigint PRIMARY KEY,
    account_no text NOT NULL
);
CREATE TABLE fee (
    id bigint PRIMARY KEY,
    account_no text NOT NULL,
    amount numeric(10,2) NOT NULL
);
INSERT INTO account (id, account_no) VALUES (1, '1001'), (2, '1002');
INSERT INTO fee (id, account_no, amount) VALUES (1, '1001', 2.50), (2, '1002', 4.00);
