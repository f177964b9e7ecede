ALTER TABLE appointment ADD COLUMN begins timestamp GENERATED ALWAYS AS (day + coalesce(at, time '00:00')) STORED;
