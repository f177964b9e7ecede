ALTER TABLE reading ALTER COLUMN value TYPE numeric(24,6);
