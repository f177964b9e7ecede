CREATE TABLE answer (
    id bigint PRIMARY KEY,
    body text
);
