-- C 01.00, and what it must cover.
CREATE TYPE regulatory.capital_tier AS ENUM ('CET1', 'AT1', 'T2');

CREATE TABLE regulatory.own_funds (
    report_id bigint                  NOT NULL,
    tier      regulatory.capital_tier NOT NULL,
    row_code  char(4)                 NOT NULL,
    item      varchar(120)            NOT NULL,
    amount    numeric(24, 2)          NOT NULL,
    deduction boolean                 GENERATED ALWAYS AS (amount < 0) STORED,
    CONSTRAINT own_funds_pkey PRIMARY KEY (report_id, tier, row_code),
    CONSTRAINT own_funds_report_fk FOREIGN KEY (report_id) REFERENCES regulatory.report (id) ON DELETE CASCADE,
    CONSTRAINT own_funds_row_shape CHECK (row_code ~ '^[0-9]{4}$')
);

CREATE TABLE regulatory.risk_exposure (
    report_id bigint         NOT NULL,
    risk      varchar(12)    NOT NULL,
    amount    numeric(24, 2) NOT NULL,
    CONSTRAINT risk_exposure_pkey PRIMARY KEY (report_id, risk),
    CONSTRAINT risk_exposure_report_fk FOREIGN KEY (report_id) REFERENCES regulatory.report (id) ON DELETE CASCADE,
    CONSTRAINT risk_exposure_known CHECK (risk IN ('CREDIT', 'MARKET', 'OPERATIONAL', 'SETTLEMENT')),
    CONSTRAINT risk_exposure_positive CHECK (amount >= 0)
);

CREATE MATERIALIZED VIEW regulatory.capital_ratio AS
SELECT f.report_id, f.tier, f.amount AS own_funds, x.amount AS exposure, round(f.amount / nullif(x.amount, 0), 4) AS ratio
FROM (SELECT report_id, tier, sum(amount) AS amount FROM regulatory.own_funds GROUP BY report_id, tier) f
LEFT JOIN (SELECT report_id, sum(amount) AS amount FROM regulatory.risk_exposure GROUP BY report_id) x USING (report_id);

CREATE UNIQUE INDEX capital_ratio_key ON regulatory.capital_ratio (report_id, tier);
COMMENT ON MATERIALIZED VIEW regulatory.capital_ratio IS 'Refreshed when a report is validated';
