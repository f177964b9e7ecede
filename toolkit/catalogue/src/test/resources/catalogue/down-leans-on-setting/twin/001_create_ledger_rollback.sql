DROP TABLE ledger.entry;
DROP SCHEMA ledger;
