ALTER TABLE account ADD COLUMN note text;
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET lock_timeout = %L', current_database(), '2s'); END $$;
