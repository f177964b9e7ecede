CREATE TABLE invoice (
    id bigint PRIMARY KEY,
    customer_no integer NOT NULL,
    total numeric(12,2) NOT NULL
);
CREATE MATERIALIZED VIEW customer_turnover AS
    SELECT customer_no, sum(total) AS turnover FROM invoice GROUP BY customer_no;
CREATE UNIQUE INDEX customer_turnover_key ON customer_turnover (customer_no);
