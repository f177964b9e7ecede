DROP VIEW customer_public;
GRANT SELECT ON customer TO app_reader;
