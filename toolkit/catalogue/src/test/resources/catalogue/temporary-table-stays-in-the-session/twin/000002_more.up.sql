CREATE TEMPORARY TABLE kept (id bigint, code text);
ALTER TABLE pot ADD COLUMN name text;
DROP TABLE kept;
