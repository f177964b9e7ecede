ALTER TABLE person ADD COLUMN first_name varchar(80), ADD COLUMN last_name varchar(80);
UPDATE person SET first_name = split_part(name, ' ', 1),
    last_name = CASE WHEN strpos(name, ' ') > 0 THEN substr(name, strpos(name, ' ') + 1) END;
ALTER TABLE person ALTER COLUMN first_name SET NOT NULL, DROP COLUMN name;
