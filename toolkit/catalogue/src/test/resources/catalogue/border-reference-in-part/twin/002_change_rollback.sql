ALTER TABLE account DROP CONSTRAINT account_branch_fk;
