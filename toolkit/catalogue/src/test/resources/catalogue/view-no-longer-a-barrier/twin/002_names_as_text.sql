DROP VIEW open_customer;
CREATE VIEW open_customer WITH (security_barrier) AS SELECT id, name::text AS name FROM customer WHERE NOT secret;
