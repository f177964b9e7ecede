CREATE TABLE customer_order (
    id bigint PRIMARY KEY,
    placed_at timestamp NOT NULL
);
