ALTER TABLE regulatory.report ENABLE ROW LEVEL SECURITY;
CREATE POLICY report_submitted ON regulatory.report FOR SELECT TO supervisor USING (submitted_at IS NOT NULL);
