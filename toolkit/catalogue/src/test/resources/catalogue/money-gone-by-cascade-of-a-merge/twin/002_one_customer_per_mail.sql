UPDATE wallet SET customer_id = first.id
FROM customer AS own, (SELECT lower(email) AS email, min(id) AS id FROM customer GROUP BY lower(email)) AS first
WHERE own.id = wallet.customer_id AND lower(own.email) = first.email AND own.id <> first.id;
DELETE FROM customer AS later USING customer AS earlier
WHERE lower(later.email) = lower(earlier.email) AND later.id > earlier.id;
CREATE UNIQUE INDEX customer_email_key ON customer (lower(email));
