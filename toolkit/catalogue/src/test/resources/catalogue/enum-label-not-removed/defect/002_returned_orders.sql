ALTER TYPE order_status ADD VALUE IF NOT EXISTS 'returned';
ALTER TABLE orders ADD COLUMN returned_on date;
