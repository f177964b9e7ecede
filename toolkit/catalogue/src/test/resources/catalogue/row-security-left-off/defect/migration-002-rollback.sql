REVOKE SELECT ON account FROM report_reader;
