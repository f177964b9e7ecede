CREATE TABLE line (
    id bigint PRIMARY KEY,
    total integer NOT NULL,
    pieces integer NOT NULL
);
