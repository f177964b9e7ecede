CREATE TABLE fuel_price (
    id bigint PRIMARY KEY,
    price numeric(7,3) NOT NULL
);
