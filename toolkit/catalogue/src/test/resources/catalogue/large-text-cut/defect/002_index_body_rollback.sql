ALTER TABLE letter DROP COLUMN read_at;
