DROP TABLE supplier;
DROP TABLE buyer;
