CREATE TABLE founder (
    team_id bigint PRIMARY KEY REFERENCES team (id) ON DELETE CASCADE,
    person_id bigint NOT NULL REFERENCES person (id)
);
CREATE INDEX founder_person ON founder (person_id);
INSERT INTO founder (team_id, person_id) SELECT id, founder_id FROM team;
ALTER TABLE team DROP COLUMN founder_id;
