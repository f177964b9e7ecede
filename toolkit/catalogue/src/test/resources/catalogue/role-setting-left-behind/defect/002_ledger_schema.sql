CREATE SCHEMA ledger;
ALTER TABLE account SET SCHEMA ledger;
ALTER ROLE ledger_clerk SET search_path = ledger, public;
