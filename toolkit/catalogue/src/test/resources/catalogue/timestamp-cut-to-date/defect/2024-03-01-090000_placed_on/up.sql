ALTER TABLE orders ALTER COLUMN placed_at TYPE date USING (placed_at AT TIME ZONE 'UTC')::date;
