-- migrate:up
CREATE TABLE person (
    id bigint PRIMARY KEY,
    town varchar(60) NOT NULL
);

-- migrate:down
DROP TABLE person;
