ALTER TABLE orders ADD COLUMN placed_on date;
UPDATE orders SET placed_on = (placed_at AT TIME ZONE 'UTC')::date;
