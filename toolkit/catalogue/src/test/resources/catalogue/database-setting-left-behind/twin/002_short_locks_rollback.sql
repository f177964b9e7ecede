DO $$ BEGIN EXECUTE format('ALTER DATABASE %I RESET lock_timeout', current_database()); END $$;
ALTER TABLE account DROP COLUMN note;
