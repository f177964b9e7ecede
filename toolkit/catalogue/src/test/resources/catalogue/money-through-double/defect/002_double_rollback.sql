ALTER TABLE fund ALTER COLUMN total TYPE numeric(20,4);
