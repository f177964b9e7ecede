ALTER TABLE ledger.account SET SCHEMA public;
DROP SCHEMA ledger;
