DROP TABLE shift;
