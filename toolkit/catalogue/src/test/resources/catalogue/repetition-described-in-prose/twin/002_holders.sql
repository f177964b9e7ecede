-- Idempotent: IF NOT EXISTS means that a second run is safe.
ALTER TABLE account ADD COLUMN IF NOT EXISTS salutation varchar(20);
