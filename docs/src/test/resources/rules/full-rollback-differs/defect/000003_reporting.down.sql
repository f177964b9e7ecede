SET search_path = reporting;
DROP VIEW order_day;
DROP SCHEMA reporting;
