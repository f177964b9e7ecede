CREATE TABLE closed_topic (
    id bigint PRIMARY KEY,
    name varchar(40) NOT NULL
);
INSERT INTO closed_topic (id, name) SELECT id, name FROM topic WHERE closed;
DELETE FROM topic WHERE closed;
