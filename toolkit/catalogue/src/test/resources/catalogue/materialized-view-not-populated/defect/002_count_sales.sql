DROP MATERIALIZED VIEW turnover;
CREATE MATERIALIZED VIEW turnover AS SELECT shop, sum(total) AS total, count(*) AS sales FROM sale GROUP BY shop;
