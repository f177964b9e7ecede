CREATE TABLE stock_level (
    id bigint PRIMARY KEY,
    pieces integer NOT NULL
);
