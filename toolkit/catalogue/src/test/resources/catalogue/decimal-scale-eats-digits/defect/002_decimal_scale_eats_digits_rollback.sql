ALTER TABLE invoice ALTER COLUMN total TYPE numeric(10,2);
