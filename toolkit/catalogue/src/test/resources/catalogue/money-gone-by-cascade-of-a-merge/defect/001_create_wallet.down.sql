DROP TABLE wallet;
DROP TABLE customer;
