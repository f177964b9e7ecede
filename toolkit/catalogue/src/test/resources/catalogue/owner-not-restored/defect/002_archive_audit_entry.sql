ALTER TABLE audit_entry ADD COLUMN archived boolean NOT NULL DEFAULT false;
ALTER TABLE audit_entry OWNER TO ledger_archive;
