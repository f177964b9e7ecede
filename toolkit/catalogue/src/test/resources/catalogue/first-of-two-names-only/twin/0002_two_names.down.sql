ALTER TABLE author ADD COLUMN names text;
UPDATE author SET names = name || other_names;
ALTER TABLE author ALTER COLUMN names SET NOT NULL;
ALTER TABLE author DROP COLUMN name, DROP COLUMN other_names;
