CREATE FUNCTION signed_amount(side posting_side, amount numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    BEGIN ATOMIC
        SELECT CASE side WHEN 'C' THEN amount ELSE -amount END;
    END;

CREATE VIEW posting_detail AS
SELECT p.journal_id, p.line_no, j.reference, j.booked_on, a.number AS account_number,
       p.currency_code, p.side, p.amount, signed_amount(p.side, p.amount) AS signed_amount, p.memo
FROM posting p
JOIN journal j ON j.id = p.journal_id
JOIN account a ON a.id = p.account_id;

COMMENT ON VIEW posting_detail IS 'Postings with their journal and account, credits positive';
GRANT SELECT ON posting_detail TO ${reader};

-- Readers see accounts without their owner, and only statements that were issued.
GRANT SELECT (id, number, currency_code, status) ON account TO ${reader};
GRANT SELECT ON currency, statement TO ${reader};
ALTER TABLE statement ENABLE ROW LEVEL SECURITY;
CREATE POLICY statement_issued_only ON statement FOR SELECT TO ${reader} USING (issued_at IS NOT NULL);

GRANT SELECT, INSERT ON journal, posting TO ledger_clerk;
GRANT USAGE ON SEQUENCE journal_id_seq TO ledger_clerk;
CREATE POLICY statement_clerk ON statement TO ledger_clerk USING (true);
