CREATE TABLE account (
    id bigint PRIMARY KEY,
    holder text NOT NULL,
    currency char(3) NOT NULL,
    balance numeric(14,2) NOT NULL
);
CREATE POLICY own ON account USING (holder = CURRENT_USER);
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
CREATE VIEW own_account WITH (security_invoker = true) AS SELECT id, balance FROM account;
