CREATE TABLE person (
    id bigint PRIMARY KEY,
    name varchar(60) NOT NULL,
    boss boolean NOT NULL
);
CREATE TABLE team (
    id bigint PRIMARY KEY,
    name varchar(60) NOT NULL
);
