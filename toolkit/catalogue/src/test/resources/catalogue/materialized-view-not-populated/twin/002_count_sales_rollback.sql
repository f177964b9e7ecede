-- It is filled with the sales of today, not with those of its last refresh.
DROP MATERIALIZED VIEW turnover;
CREATE MATERIALIZED VIEW turnover AS SELECT shop, sum(total) AS total FROM sale GROUP BY shop;
