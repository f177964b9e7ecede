DROP TABLE payment;
DROP FUNCTION round_amount();
