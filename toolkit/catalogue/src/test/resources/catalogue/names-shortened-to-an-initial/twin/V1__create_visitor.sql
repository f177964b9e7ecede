CREATE TABLE visitor (
    id bigint PRIMARY KEY,
    name text NOT NULL,
    came_on date NOT NULL
);
