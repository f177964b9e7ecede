ALTER TABLE bill ALTER COLUMN total TYPE numeric(10,2);
