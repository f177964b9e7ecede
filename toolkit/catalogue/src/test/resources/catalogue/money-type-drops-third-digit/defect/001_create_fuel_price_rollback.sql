DROP TABLE fuel_price;
