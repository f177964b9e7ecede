ALTER TABLE meeting ALTER COLUMN starts_at TYPE timestamp;
