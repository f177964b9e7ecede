DROP VIEW reporting.order_day;
DROP SCHEMA reporting;
