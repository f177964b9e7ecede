DO $$ BEGIN RAISE EXCEPTION 'ask the ledger team'; END $$;
