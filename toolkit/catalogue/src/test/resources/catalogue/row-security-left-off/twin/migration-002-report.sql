CREATE POLICY account_report ON account FOR SELECT TO report_reader USING (true);
GRANT SELECT ON account TO report_reader;
