ALTER TABLE audit_entry OWNER TO ledger_owner;
ALTER TABLE audit_entry DROP COLUMN archived;
