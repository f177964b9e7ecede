ALTER TABLE account ADD COLUMN overdraft_limit numeric(12, 2);
UPDATE account SET overdraft_limit = l.overdraft_limit FROM account_limit l WHERE l.id = account.id;
DROP TABLE account_limit;
