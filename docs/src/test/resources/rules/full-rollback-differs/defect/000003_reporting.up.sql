CREATE SCHEMA reporting;
CREATE VIEW reporting.order_day AS SELECT placed_on, count(*) AS orders FROM orders GROUP BY placed_on;
