CREATE TABLE visit (
    id bigint PRIMARY KEY,
    minutes integer NOT NULL
);
