ALTER TABLE file ADD COLUMN deleted_at timestamptz;
