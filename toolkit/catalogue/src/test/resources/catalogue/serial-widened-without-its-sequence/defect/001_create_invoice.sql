CREATE TABLE invoice (
    id serial PRIMARY KEY,
    total numeric(14,2) NOT NULL
);
