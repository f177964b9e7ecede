ALTER TABLE fund ALTER COLUMN total TYPE numeric(24,8);
