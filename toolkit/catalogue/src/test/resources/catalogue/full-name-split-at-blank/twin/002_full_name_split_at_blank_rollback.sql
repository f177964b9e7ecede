ALTER TABLE person ADD COLUMN name varchar(80);
UPDATE person SET name = left(first_name || coalesce(' ' || last_name, ''), 80);
ALTER TABLE person ALTER COLUMN name SET NOT NULL, DROP COLUMN first_name, DROP COLUMN last_name;
