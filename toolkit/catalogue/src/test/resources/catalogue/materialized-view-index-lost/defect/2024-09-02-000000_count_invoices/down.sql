DROP MATERIALIZED VIEW customer_turnover;
CREATE MATERIALIZED VIEW customer_turnover AS
    SELECT customer_no, sum(total) AS turnover FROM invoice GROUP BY customer_no;
