DROP TABLE cart_line;
