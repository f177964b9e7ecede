SET search_path TO archive, public;
ALTER TABLE note DROP COLUMN archived_at;
