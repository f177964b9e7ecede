ALTER TABLE orders DETACH PARTITION orders_2024_h1;
ALTER TABLE orders DETACH PARTITION orders_2024_h2;
CREATE TABLE orders_2024 PARTITION OF orders FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
INSERT INTO orders (id, placed_on, total)
SELECT id, placed_on, total FROM orders_2024_h1
UNION ALL
SELECT id, placed_on, total FROM orders_2024_h2;
DROP TABLE orders_2024_h1, orders_2024_h2;
