CREATE TABLE orders (
    id bigint PRIMARY KEY,
    placed_on date NOT NULL
);
