-- Only a member may hand a table over, and the new owner must be allowed to create in the schema.
GRANT ledger_archive TO ledger_owner;
GRANT CREATE ON SCHEMA public TO ledger_archive;
