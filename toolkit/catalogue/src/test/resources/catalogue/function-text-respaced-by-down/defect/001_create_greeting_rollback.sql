DROP FUNCTION greeting(text);
DROP TABLE customer;
