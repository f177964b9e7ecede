ALTER TABLE login ALTER COLUMN name TYPE text COLLATE "default";
DROP COLLATION without_case;
