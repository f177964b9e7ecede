ALTER TABLE price ALTER COLUMN amount TYPE numeric(18, 4);
