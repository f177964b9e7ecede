ALTER TABLE person ADD COLUMN first_name varchar(80), ADD COLUMN last_name varchar(80);
UPDATE person SET first_name = split_part(name, ' ', 1), last_name = split_part(name, ' ', 2);
ALTER TABLE person DROP COLUMN name;
