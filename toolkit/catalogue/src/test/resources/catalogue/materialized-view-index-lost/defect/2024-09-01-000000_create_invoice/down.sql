DROP MATERIALIZED VIEW customer_turnover;
DROP TABLE invoice;
