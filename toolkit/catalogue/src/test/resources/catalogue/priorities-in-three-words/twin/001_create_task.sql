CREATE TABLE task (
    id bigint PRIMARY KEY,
    priority smallint NOT NULL CHECK (priority BETWEEN 1 AND 5)
);
