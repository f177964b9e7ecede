ALTER TABLE listing ADD COLUMN deleted_at timestamptz;
