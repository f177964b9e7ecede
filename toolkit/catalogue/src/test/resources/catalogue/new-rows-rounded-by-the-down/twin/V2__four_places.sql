ALTER TABLE price ALTER COLUMN amount TYPE numeric(20, 4);
