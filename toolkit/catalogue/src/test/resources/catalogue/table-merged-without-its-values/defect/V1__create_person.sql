CREATE TABLE person (
    id bigint PRIMARY KEY,
    name varchar(80) NOT NULL
);
CREATE TABLE person_address (
    person_id bigint PRIMARY KEY REFERENCES person,
    street varchar(80) NOT NULL
);
