ALTER TABLE folder ADD COLUMN was_root boolean NOT NULL DEFAULT false;
UPDATE folder SET parent_id = 1, was_root = true WHERE parent_id IS NULL AND id <> 1;
