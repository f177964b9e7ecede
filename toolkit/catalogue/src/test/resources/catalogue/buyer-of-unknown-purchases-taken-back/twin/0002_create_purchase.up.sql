CREATE TABLE purchase (
    id bigint PRIMARY KEY,
    person_id bigint REFERENCES person (id),
    amount integer NOT NULL
);
