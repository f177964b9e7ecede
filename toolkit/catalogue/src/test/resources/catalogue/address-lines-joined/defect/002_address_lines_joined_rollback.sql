ALTER TABLE address ADD COLUMN street varchar(60), ADD COLUMN house varchar(12);
UPDATE address SET street = left(regexp_replace(line, ' \S*$', ''), 60), house = left(substring(line FROM '\S+$'), 12);
ALTER TABLE address ALTER COLUMN street SET NOT NULL, DROP COLUMN line;
