CREATE TABLE delivery (
    id bigint PRIMARY KEY,
    ordered_on date NOT NULL,
    due_on date
);
