CREATE TABLE member (
    id bigint PRIMARY KEY,
    active boolean NOT NULL
);
CREATE TABLE motion (
    id bigint PRIMARY KEY,
    votes integer NOT NULL CHECK (votes >= 0)
);
