ALTER TABLE orders ADD COLUMN shipped_on date;
