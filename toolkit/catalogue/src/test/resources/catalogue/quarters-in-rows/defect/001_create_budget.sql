CREATE TABLE budget (
    id bigint PRIMARY KEY,
    q1 numeric(12,2),
    q2 numeric(12,2)
);
