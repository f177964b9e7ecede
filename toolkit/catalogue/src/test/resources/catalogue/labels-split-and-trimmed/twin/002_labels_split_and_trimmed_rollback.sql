ALTER TABLE note DROP COLUMN label_list;
