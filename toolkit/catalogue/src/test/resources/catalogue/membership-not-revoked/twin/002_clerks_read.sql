GRANT SELECT ON account TO ledger_reader;
GRANT ledger_reader TO ledger_clerk;
