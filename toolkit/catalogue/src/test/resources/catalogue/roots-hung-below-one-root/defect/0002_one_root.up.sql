UPDATE folder SET parent_id = 1 WHERE parent_id IS NULL AND id <> 1;
