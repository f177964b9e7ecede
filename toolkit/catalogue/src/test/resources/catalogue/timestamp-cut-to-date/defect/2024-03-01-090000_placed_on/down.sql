ALTER TABLE orders ALTER COLUMN placed_at TYPE timestamptz USING placed_at::timestamp AT TIME ZONE 'UTC';
