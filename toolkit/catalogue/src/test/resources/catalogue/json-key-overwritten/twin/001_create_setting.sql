CREATE TABLE setting (
    id bigint PRIMARY KEY,
    data jsonb NOT NULL
);
INSERT INTO setting (id, data) VALUES (1, '{"theme": "dark"}'), (2, '{"theme": "dark", "version": 1}');
