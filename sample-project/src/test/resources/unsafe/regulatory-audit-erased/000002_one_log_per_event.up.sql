-- One table for each kind of event.
CREATE TABLE regulatory.rejection_log (
    id            bigint      PRIMARY KEY,
    submission_id uuid        NOT NULL,
    noted_at      timestamptz NOT NULL
);
INSERT INTO regulatory.rejection_log (id, submission_id, noted_at)
SELECT id, submission_id, noted_at FROM regulatory.audit_log WHERE event = 'REJECTED';
DELETE FROM regulatory.audit_log WHERE event = 'REJECTED';
