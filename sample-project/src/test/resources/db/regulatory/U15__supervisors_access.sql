DROP POLICY report_clerk ON regulatory.report;
DROP POLICY report_sent ON regulatory.report;
ALTER TABLE regulatory.report DISABLE ROW LEVEL SECURITY;

REVOKE ALL ON regulatory.report, regulatory.submission FROM ${clerk};
REVOKE SELECT (id, lei, name, class, home) ON regulatory.institution FROM ${supervisor};
REVOKE ALL ON regulatory.jurisdiction, regulatory.report_template, regulatory.report, regulatory.submission,
    regulatory.data_quality FROM ${supervisor};
REVOKE ALL ON SCHEMA regulatory FROM ${supervisor}, ${clerk};
