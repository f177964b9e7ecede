ALTER TABLE note ADD COLUMN label_list text[];
UPDATE note SET label_list = regexp_split_to_array(trim(labels), '\s*,\s*');
