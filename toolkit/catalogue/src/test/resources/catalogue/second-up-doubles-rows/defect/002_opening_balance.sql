ALTER TABLE account ADD COLUMN opened_on date;
CREATE TABLE IF NOT EXISTS opening_balance (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL,
    balance numeric(14,2) NOT NULL
);
INSERT INTO opening_balance (account_id, balance) SELECT id, balance FROM account;
