ALTER TABLE file DROP COLUMN deleted_at;
