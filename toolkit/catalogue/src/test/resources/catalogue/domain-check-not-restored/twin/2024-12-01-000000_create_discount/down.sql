DROP TABLE discount;
DROP DOMAIN percentage;
