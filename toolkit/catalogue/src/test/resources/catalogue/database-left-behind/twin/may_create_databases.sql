ALTER ROLE ledger_owner CREATEDB;
