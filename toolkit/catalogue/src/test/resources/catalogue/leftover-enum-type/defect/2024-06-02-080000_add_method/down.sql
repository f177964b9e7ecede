ALTER TABLE payment DROP COLUMN method;
