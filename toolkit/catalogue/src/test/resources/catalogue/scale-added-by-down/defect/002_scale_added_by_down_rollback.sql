ALTER TABLE reading ALTER COLUMN value TYPE numeric;
