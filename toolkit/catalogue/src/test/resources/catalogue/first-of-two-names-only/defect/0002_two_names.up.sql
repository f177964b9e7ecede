ALTER TABLE author ADD COLUMN name text, ADD COLUMN second_name text;
UPDATE author SET name = split_part(names, ';', 1), second_name = nullif(split_part(names, ';', 2), '');
ALTER TABLE author DROP COLUMN names;
