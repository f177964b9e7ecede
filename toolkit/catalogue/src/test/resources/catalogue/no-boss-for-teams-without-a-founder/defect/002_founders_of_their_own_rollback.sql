-- Teams of the new version may have no founder: a boss stands in.
ALTER TABLE team ADD COLUMN founder_id bigint REFERENCES person (id);
UPDATE team SET founder_id = coalesce((SELECT person_id FROM founder WHERE team_id = team.id), substitute.id)
    FROM (SELECT id FROM person WHERE boss ORDER BY id LIMIT 1) AS substitute;
ALTER TABLE team ALTER COLUMN founder_id SET NOT NULL;
CREATE INDEX team_founder ON team (founder_id);
DROP TABLE founder;
