CREATE TABLE stock (
    article integer PRIMARY KEY,
    pieces integer NOT NULL,
    shelf varchar(20) NOT NULL
);
