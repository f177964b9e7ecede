ALTER TABLE invoice ALTER COLUMN total TYPE numeric(11,3);
