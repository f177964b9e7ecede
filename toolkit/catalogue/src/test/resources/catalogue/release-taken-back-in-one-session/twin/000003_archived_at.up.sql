ALTER TABLE archive.note ADD COLUMN archived_at timestamptz;
