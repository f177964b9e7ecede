CREATE TABLE message (
    id bigint PRIMARY KEY,
    payload json NOT NULL
);
INSERT INTO message (id, payload) VALUES (1, '{"b": 1, "a": 2, "a": 3}');
