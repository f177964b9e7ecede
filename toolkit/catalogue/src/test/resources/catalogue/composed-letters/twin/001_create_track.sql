CREATE TABLE track (
    id bigint PRIMARY KEY,
    title text NOT NULL
);
