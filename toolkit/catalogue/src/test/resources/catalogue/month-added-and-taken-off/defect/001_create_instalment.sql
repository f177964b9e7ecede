CREATE TABLE instalment (
    id bigint PRIMARY KEY,
    due date NOT NULL
);
INSERT INTO instalment (id, due) VALUES (1, '2024-01-31'), (2, '2024-01-30');
