ALTER TABLE author ADD COLUMN name text, ADD COLUMN other_names text;
UPDATE author SET name = split_part(names, ';', 1), other_names = substr(names, length(split_part(names, ';', 1)) + 1);
ALTER TABLE author DROP COLUMN names;
