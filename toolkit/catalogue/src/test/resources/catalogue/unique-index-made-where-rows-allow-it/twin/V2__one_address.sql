-- Every further row of an address is kept and marked, and only one of them counts.
ALTER TABLE subscriber ADD COLUMN duplicate_of bigint;
UPDATE subscriber AS later SET duplicate_of = first.id
FROM (SELECT email, min(id) AS id FROM subscriber GROUP BY email) AS first
WHERE first.email = later.email AND first.id < later.id;
CREATE UNIQUE INDEX subscriber_email_key ON subscriber (email) WHERE duplicate_of IS NULL;
