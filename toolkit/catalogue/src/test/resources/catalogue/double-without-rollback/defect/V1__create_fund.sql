CREATE TABLE fund (
    id bigint PRIMARY KEY,
    total numeric(20,4) NOT NULL
);
