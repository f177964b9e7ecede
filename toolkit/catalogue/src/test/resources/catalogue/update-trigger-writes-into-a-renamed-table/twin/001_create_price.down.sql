DROP TABLE price;
DROP TABLE price_log;
DROP FUNCTION log_price();
