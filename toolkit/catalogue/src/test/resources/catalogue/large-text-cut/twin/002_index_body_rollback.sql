ALTER TABLE letter DROP COLUMN body_head;
