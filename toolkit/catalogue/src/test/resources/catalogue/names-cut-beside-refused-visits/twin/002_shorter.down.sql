ALTER TABLE guest ALTER COLUMN name TYPE varchar(40);
ALTER TABLE visit DROP COLUMN per_hour;
