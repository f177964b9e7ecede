DROP VIEW euro_price;
DROP TABLE price;
