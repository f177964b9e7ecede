CREATE TABLE fee (
    id bigint PRIMARY KEY,
    account_no varchar(20) NOT NULL,
    amount numeric(10,2) NOT NULL
);
INSERT INTO fee (id, account_no, amount) VALUES (1, 'A-1', 2.50), (2, 'A-2', 7.25);
