CREATE TABLE exchange_rate (
    id bigint PRIMARY KEY,
    rate numeric(18,8) NOT NULL
);
