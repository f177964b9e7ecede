DELETE FROM listing WHERE deleted_at IS NOT NULL;
ALTER TABLE listing DROP COLUMN deleted_at;
