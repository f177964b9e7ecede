REVOKE ALL ON account FROM account_auditor;
DROP ROLE account_auditor;
