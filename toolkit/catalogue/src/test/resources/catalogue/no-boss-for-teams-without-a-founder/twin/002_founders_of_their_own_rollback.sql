-- Teams of the new version may have no founder: a boss stands in, or anybody.
ALTER TABLE team ADD COLUMN founder_id bigint REFERENCES person (id);
UPDATE team SET founder_id = coalesce(
    (SELECT person_id FROM founder WHERE team_id = team.id),
    (SELECT id FROM person ORDER BY boss DESC, id LIMIT 1));
ALTER TABLE team ALTER COLUMN founder_id SET NOT NULL;
CREATE INDEX team_founder ON team (founder_id);
DROP TABLE founder;
