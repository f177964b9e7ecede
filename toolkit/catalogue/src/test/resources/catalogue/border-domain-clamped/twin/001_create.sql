CREATE DOMAIN points AS integer;
CREATE TABLE score (
    id bigint PRIMARY KEY,
    value points NOT NULL
);
