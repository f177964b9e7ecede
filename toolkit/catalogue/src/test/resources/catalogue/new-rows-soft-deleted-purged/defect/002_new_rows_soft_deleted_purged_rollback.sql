DELETE FROM file WHERE deleted_at IS NOT NULL;
ALTER TABLE file DROP COLUMN deleted_at;
