ALTER TABLE visit ADD COLUMN per_hour integer;
UPDATE visit SET per_hour = 60 / minutes;
ALTER TABLE guest ALTER COLUMN name TYPE varchar(12) USING left(name, 12);
