ALTER TABLE ledger.fee DROP COLUMN kind;
