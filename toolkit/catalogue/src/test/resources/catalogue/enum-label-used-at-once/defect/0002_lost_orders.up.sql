ALTER TYPE order_status ADD VALUE 'lost';
ALTER TABLE orders ALTER COLUMN status SET DEFAULT 'lost';
