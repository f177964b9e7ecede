ALTER TABLE posting ALTER COLUMN amount TYPE numeric(14, 4);
