DROP VIEW active_customer;
CREATE VIEW active_customer AS SELECT id, name FROM customer WHERE blocked IS NOT TRUE;
