DROP TABLE stock_movement;
