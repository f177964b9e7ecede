CREATE TABLE person (id bigint PRIMARY KEY, name text NOT NULL);
INSERT INTO person (id, name) VALUES (1, 'Unknown');
