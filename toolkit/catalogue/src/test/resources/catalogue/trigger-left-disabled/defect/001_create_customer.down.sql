DROP TABLE customer;
DROP FUNCTION touch_customer();
