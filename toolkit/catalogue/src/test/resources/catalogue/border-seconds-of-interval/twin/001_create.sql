CREATE TABLE lap (
    id bigint PRIMARY KEY,
    took interval NOT NULL
);
