CREATE TABLE letter (
    id bigint PRIMARY KEY,
    body text NOT NULL
);
INSERT INTO letter (id, body) SELECT 1, string_agg(md5(i::text), '') FROM generate_series(1, 1000) AS i;
