DROP TABLE ledger_entry;
