CREATE UNIQUE INDEX customer_email ON customer (email);
DROP INDEX customer_email_covering;
