ALTER TABLE profile ADD COLUMN tidied jsonb GENERATED ALWAYS AS (jsonb_strip_nulls(data)) STORED;
