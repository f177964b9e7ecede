ALTER TABLE guest DROP COLUMN sort_name;
