-- A supervisor sees what was sent, a clerk all.
GRANT USAGE ON SCHEMA regulatory TO ${supervisor}, ${clerk};
GRANT SELECT ON regulatory.jurisdiction, regulatory.report_template, regulatory.report, regulatory.submission,
    regulatory.data_quality TO ${supervisor};
GRANT SELECT (id, lei, name, class, home) ON regulatory.institution TO ${supervisor};
GRANT SELECT, INSERT, UPDATE ON regulatory.report, regulatory.submission TO ${clerk};

ALTER TABLE regulatory.report ENABLE ROW LEVEL SECURITY;
CREATE POLICY report_sent ON regulatory.report FOR SELECT TO ${supervisor}
    USING (state IN ('SUBMITTED', 'ACCEPTED', 'REJECTED'));
CREATE POLICY report_clerk ON regulatory.report TO ${clerk} USING (true) WITH CHECK (state <> 'ACCEPTED');
