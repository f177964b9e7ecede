CREATE TABLE stock (
    article integer PRIMARY KEY,
    pieces integer NOT NULL
);
