ALTER TABLE bill ALTER COLUMN total TYPE numeric(11,3);
