CREATE TABLE orders (
    id bigint PRIMARY KEY,
    placed_at timestamptz NOT NULL
);
INSERT INTO orders (id, placed_at) VALUES (1, '2024-03-31 22:30:00+00'), (2, '2024-12-31 23:59:59.999999+00');
