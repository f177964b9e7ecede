CREATE ROLE account_auditor NOLOGIN;
GRANT SELECT ON account TO account_auditor;
