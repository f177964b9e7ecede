-- Texts with a check become a type. Policies, indexes and checks that name the column are made anew.
CREATE TYPE regulatory.report_state AS ENUM ('DRAFT', 'VALIDATED', 'SUBMITTED', 'ACCEPTED', 'REJECTED');
COMMENT ON TYPE regulatory.report_state IS 'Life of a report';

DROP POLICY report_clerk ON regulatory.report;
DROP POLICY report_sent ON regulatory.report;
DROP INDEX regulatory.report_open_idx;
ALTER TABLE regulatory.report
    DROP CONSTRAINT report_state_known,
    DROP CONSTRAINT report_closed_if_accepted,
    ALTER COLUMN state DROP DEFAULT;
ALTER TABLE regulatory.report ALTER COLUMN state TYPE regulatory.report_state USING state::regulatory.report_state;
ALTER TABLE regulatory.report
    ALTER COLUMN state SET DEFAULT 'DRAFT',
    ADD CONSTRAINT report_closed_if_accepted CHECK (state <> 'ACCEPTED' OR closed_at IS NOT NULL);
CREATE INDEX report_open_idx ON regulatory.report (reference_date, institution_id) WHERE state IN ('DRAFT', 'VALIDATED');
CREATE POLICY report_sent ON regulatory.report FOR SELECT TO ${supervisor}
    USING (state IN ('SUBMITTED', 'ACCEPTED', 'REJECTED'));
CREATE POLICY report_clerk ON regulatory.report TO ${clerk} USING (true) WITH CHECK (state <> 'ACCEPTED');
