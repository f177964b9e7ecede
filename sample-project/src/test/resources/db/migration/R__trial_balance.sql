CREATE OR REPLACE VIEW reporting.trial_balance AS
SELECT p.currency_code,
       sum(p.amount) FILTER (WHERE p.side = 'D') AS debits,
       sum(p.amount) FILTER (WHERE p.side = 'C') AS credits,
       sum(signed_amount(p.side, p.amount)) AS difference
FROM posting p
GROUP BY p.currency_code;

COMMENT ON VIEW reporting.trial_balance IS 'Debits and credits per currency; the difference must be zero';
GRANT SELECT ON reporting.trial_balance TO ${reader};
