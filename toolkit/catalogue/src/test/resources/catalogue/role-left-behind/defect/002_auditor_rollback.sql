REVOKE ALL ON account FROM account_auditor;
