ALTER TABLE lease DROP COLUMN ends_at_last;
