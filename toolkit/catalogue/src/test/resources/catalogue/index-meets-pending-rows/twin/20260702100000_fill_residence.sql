-- migrate:up
INSERT INTO residence (person_id, town)
SELECT id, town FROM person
WHERE NOT EXISTS (SELECT FROM residence WHERE residence.person_id = person.id)
ORDER BY id;

-- migrate:down
-- Residences may stay: the old version does not read them.
