CREATE TABLE tag (
    id bigserial PRIMARY KEY,
    name text NOT NULL,
    weight integer NOT NULL
);
INSERT INTO tag (id, name, weight) VALUES (10, 'rent', 3), (20, 'salary', 5), (30, 'tax', 7), (40, 'travel', 11);
SELECT setval('tag_id_seq', 400);
