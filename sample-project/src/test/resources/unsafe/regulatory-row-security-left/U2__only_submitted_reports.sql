DROP POLICY report_submitted ON regulatory.report;
