DROP TABLE price_period;
