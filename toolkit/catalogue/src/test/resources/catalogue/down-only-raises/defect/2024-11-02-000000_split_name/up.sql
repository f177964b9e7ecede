ALTER TABLE customer ADD COLUMN last_name varchar(120);
UPDATE customer SET last_name = regexp_replace(full_name, '^.* ', '');
