ALTER TABLE bill ALTER COLUMN total TYPE numeric(10,3) USING least(total, 9999999.999);
