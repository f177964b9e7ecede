CREATE TABLE seat (
    id bigint PRIMARY KEY,
    place integer NOT NULL
);
