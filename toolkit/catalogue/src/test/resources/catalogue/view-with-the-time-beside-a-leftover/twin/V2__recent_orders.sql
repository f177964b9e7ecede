CREATE INDEX IF NOT EXISTS customer_order_placed_at ON customer_order (placed_at);
CREATE VIEW recent_order AS
    SELECT id, placed_at FROM customer_order WHERE placed_at > timestamp 'now' - interval '7 days';
