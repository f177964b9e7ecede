REVOKE SELECT ON account FROM report_reader;
DROP POLICY account_report ON account;
