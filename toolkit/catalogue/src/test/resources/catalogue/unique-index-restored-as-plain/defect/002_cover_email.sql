CREATE UNIQUE INDEX customer_email_covering ON customer (email) INCLUDE (id);
DROP INDEX customer_email;
