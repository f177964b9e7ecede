CREATE TABLE orders (
    id bigint PRIMARY KEY,
    total numeric(12,2) NOT NULL,
    currency char(3) NOT NULL DEFAULT 'EUR'
);
