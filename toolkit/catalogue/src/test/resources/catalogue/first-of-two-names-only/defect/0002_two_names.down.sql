ALTER TABLE author ADD COLUMN names text;
UPDATE author SET names = concat_ws(';', name, second_name);
ALTER TABLE author ALTER COLUMN names SET NOT NULL;
ALTER TABLE author DROP COLUMN name, DROP COLUMN second_name;
