ALTER TABLE payment DROP COLUMN method;
DROP TYPE payment_method;
