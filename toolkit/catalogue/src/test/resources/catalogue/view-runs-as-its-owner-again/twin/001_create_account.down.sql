DROP VIEW own_account;
DROP TABLE account;
