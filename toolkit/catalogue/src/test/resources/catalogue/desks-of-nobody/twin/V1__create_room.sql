CREATE TABLE person (
    id bigint PRIMARY KEY,
    caretaker boolean NOT NULL
);
CREATE TABLE room (
    id bigint PRIMARY KEY,
    name varchar(40) NOT NULL
);
