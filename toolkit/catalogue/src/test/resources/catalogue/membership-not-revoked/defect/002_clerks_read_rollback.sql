REVOKE SELECT ON account FROM ledger_reader;
