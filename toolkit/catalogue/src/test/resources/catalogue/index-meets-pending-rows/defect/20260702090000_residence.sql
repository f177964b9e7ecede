-- migrate:up
CREATE TABLE residence (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id bigint NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    town varchar(60) NOT NULL
);
INSERT INTO residence (person_id, town) SELECT id, town FROM person ORDER BY id;
CREATE INDEX residence_person_id ON residence (person_id);

-- migrate:down
DROP TABLE residence;
