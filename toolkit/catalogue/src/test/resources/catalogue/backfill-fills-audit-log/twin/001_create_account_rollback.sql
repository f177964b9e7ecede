DROP TABLE account;
DROP TABLE account_audit;
DROP FUNCTION audit_account();
