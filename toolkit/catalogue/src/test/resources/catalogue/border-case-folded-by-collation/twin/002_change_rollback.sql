ALTER TABLE login ALTER COLUMN name TYPE text COLLATE "default";
