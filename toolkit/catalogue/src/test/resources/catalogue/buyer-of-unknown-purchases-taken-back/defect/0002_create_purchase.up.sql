CREATE TABLE purchase (
    id bigint PRIMARY KEY,
    person_id bigint REFERENCES person (id),
    amount integer NOT NULL
);
CREATE INDEX purchase_person ON purchase (person_id);
