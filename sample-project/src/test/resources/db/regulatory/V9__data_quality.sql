CREATE TYPE regulatory.quality AS ENUM ('COMPLETENESS', 'ACCURACY', 'TIMELINESS', 'CONSISTENCY');

CREATE TABLE regulatory.data_quality_metric (
    report_id   bigint             NOT NULL,
    quality     regulatory.quality NOT NULL,
    measured_at timestamptz        NOT NULL DEFAULT now(),
    passed      integer            NOT NULL,
    checked     integer            NOT NULL,
    ratio       numeric(7, 6)      GENERATED ALWAYS AS (round(passed::numeric / checked, 6)) STORED,
    failed_rule varchar(12),
    CONSTRAINT data_quality_metric_pkey PRIMARY KEY (report_id, quality, measured_at),
    CONSTRAINT data_quality_metric_report_fk FOREIGN KEY (report_id)
        REFERENCES regulatory.report (id) ON DELETE CASCADE,
    CONSTRAINT data_quality_metric_rule_fk FOREIGN KEY (failed_rule)
        REFERENCES regulatory.validation_rule (id) ON DELETE SET NULL,
    CONSTRAINT data_quality_metric_part CHECK (checked > 0 AND passed BETWEEN 0 AND checked)
);

CREATE INDEX data_quality_metric_rule_idx ON regulatory.data_quality_metric (failed_rule);
CREATE INDEX data_quality_metric_poor_idx ON regulatory.data_quality_metric (quality, report_id) WHERE passed < checked;

CREATE VIEW regulatory.data_quality AS
SELECT r.institution_id, r.reference_date, m.quality, min(m.ratio) AS worst, count(*) AS measurements
FROM regulatory.data_quality_metric m
JOIN regulatory.report r ON r.id = m.report_id
GROUP BY r.institution_id, r.reference_date, m.quality;
COMMENT ON VIEW regulatory.data_quality IS 'The worst that was measured, per institution and reference date';
