-- The views that stand in R__ files live in this schema, too.
CREATE SCHEMA reporting;
COMMENT ON SCHEMA reporting IS 'What auditors and dashboards read';
GRANT USAGE ON SCHEMA reporting TO ${reader};

CREATE MATERIALIZED VIEW reporting.daily_turnover AS
SELECT j.booked_on, p.currency_code, p.side, count(*) AS postings, sum(p.amount) AS turnover
FROM posting p
JOIN journal j ON j.id = p.journal_id
GROUP BY j.booked_on, p.currency_code, p.side;

CREATE UNIQUE INDEX daily_turnover_key ON reporting.daily_turnover (booked_on, currency_code, side);
GRANT SELECT ON reporting.daily_turnover TO ${reader};
