CREATE TABLE post (
    id bigint PRIMARY KEY,
    tags text[] NOT NULL
);
INSERT INTO post (id, tags) VALUES (1, '{wood,iron}'), (2, '{}');
