\echo 'accounts'
CREATE TABLE account (
  account_no integer PRIMARY KEY,
  overdraft_limit numeric(12, 2) NOT NULL
);
