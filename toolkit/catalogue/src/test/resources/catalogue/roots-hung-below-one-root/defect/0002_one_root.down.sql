UPDATE folder SET parent_id = NULL WHERE parent_id = 1;
