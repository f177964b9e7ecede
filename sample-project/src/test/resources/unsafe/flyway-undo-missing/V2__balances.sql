CREATE TABLE account_balance (
    account_id integer        PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    booked     numeric(18, 2) NOT NULL DEFAULT 0
);
INSERT INTO account_balance (account_id) SELECT id FROM account ORDER BY id;
