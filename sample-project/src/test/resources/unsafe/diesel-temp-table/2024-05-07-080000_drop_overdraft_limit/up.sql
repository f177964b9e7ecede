CREATE TEMPORARY TABLE account_limit AS SELECT id, overdraft_limit FROM account;
ALTER TABLE account DROP COLUMN overdraft_limit;
