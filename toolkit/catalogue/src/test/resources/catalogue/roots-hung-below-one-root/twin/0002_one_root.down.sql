UPDATE folder SET parent_id = NULL WHERE was_root;
ALTER TABLE folder DROP COLUMN was_root;
