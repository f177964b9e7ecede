ALTER TABLE account DROP COLUMN branch;
DO $$ BEGIN RAISE EXCEPTION 'ask the ledger team'; END $$;
