CREATE TABLE opening (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL,
    balance numeric(14,2) NOT NULL
);
INSERT INTO opening (account_id, balance) SELECT id, balance FROM account;
