DROP TABLE departure;
