CREATE TABLE opening (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL,
    balance numeric(14,2) NOT NULL,
    rank integer NOT NULL
);
INSERT INTO opening (account_id, balance, rank) SELECT id, balance, row_number() OVER () FROM account;
