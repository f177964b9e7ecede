CREATE TABLE sale (
    id bigint PRIMARY KEY,
    shop integer NOT NULL,
    total numeric(12,2) NOT NULL
);
CREATE MATERIALIZED VIEW turnover AS SELECT shop, sum(total) AS total FROM sale GROUP BY shop;
