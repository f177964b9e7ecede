ALTER TABLE orders DETACH PARTITION orders_2024_h1;
ALTER TABLE orders DETACH PARTITION orders_2024_h2;
INSERT INTO orders (id, placed_on, total)
SELECT id, placed_on, total FROM orders_2024_h1
UNION ALL
SELECT id, placed_on, total FROM orders_2024_h2;
DROP TABLE orders_2024_h1, orders_2024_h2;
