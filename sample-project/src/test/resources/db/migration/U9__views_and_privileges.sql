DROP POLICY statement_clerk ON statement;
REVOKE USAGE ON SEQUENCE journal_id_seq FROM ledger_clerk;
REVOKE SELECT, INSERT ON journal, posting FROM ledger_clerk;
DROP POLICY statement_issued_only ON statement;
ALTER TABLE statement DISABLE ROW LEVEL SECURITY;
REVOKE SELECT ON currency, statement FROM ${reader};
REVOKE SELECT (id, number, currency_code, status) ON account FROM ${reader};
DROP VIEW posting_detail;
DROP FUNCTION signed_amount(posting_side, numeric);
