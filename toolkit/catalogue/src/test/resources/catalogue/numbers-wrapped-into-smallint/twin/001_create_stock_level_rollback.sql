DROP TABLE stock_level;
