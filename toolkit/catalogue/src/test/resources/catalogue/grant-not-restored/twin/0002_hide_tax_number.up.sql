CREATE VIEW customer_public AS SELECT id, name FROM customer;
GRANT SELECT ON customer_public TO app_reader;
REVOKE SELECT ON customer FROM app_reader;
