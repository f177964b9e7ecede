CREATE TABLE appointment (
    id bigint PRIMARY KEY,
    day date NOT NULL,
    at time
);
