REVOKE ledger_reader FROM ledger_clerk;
REVOKE SELECT ON account FROM ledger_reader;
