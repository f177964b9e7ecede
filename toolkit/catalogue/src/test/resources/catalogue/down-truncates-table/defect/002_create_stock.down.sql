TRUNCATE stock_movement, stock;
DROP TABLE stock;
