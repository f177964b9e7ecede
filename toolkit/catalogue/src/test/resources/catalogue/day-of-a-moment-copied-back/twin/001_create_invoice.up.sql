CREATE TABLE invoice (
    id bigint PRIMARY KEY,
    due_on date
);
