ALTER ROLE ledger_clerk RESET search_path;
ALTER TABLE ledger.account SET SCHEMA public;
DROP SCHEMA ledger;
