CREATE TYPE order_status AS ENUM ('open', 'paid', 'shipped');
CREATE TABLE orders (
    id bigint PRIMARY KEY,
    status order_status NOT NULL,
    placed_on date NOT NULL
);
