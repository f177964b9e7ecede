DELETE FROM customer AS later USING customer AS earlier
WHERE lower(later.email) = lower(earlier.email) AND later.id > earlier.id;
CREATE UNIQUE INDEX customer_email_key ON customer (lower(email));
