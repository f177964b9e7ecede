DROP VIEW open_customer;
CREATE VIEW open_customer AS SELECT id, name::text AS name FROM customer WHERE NOT secret;
