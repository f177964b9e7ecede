DROP MATERIALIZED VIEW customer_turnover;
CREATE MATERIALIZED VIEW customer_turnover AS
    SELECT customer_no, sum(total) AS turnover, count(*) AS invoices FROM invoice GROUP BY customer_no;
CREATE UNIQUE INDEX customer_turnover_key ON customer_turnover (customer_no);
