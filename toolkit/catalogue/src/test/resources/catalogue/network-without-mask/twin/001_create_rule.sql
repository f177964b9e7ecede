CREATE TABLE rule (
    id bigint PRIMARY KEY,
    source inet NOT NULL
);
INSERT INTO rule (id, source) VALUES (1, '10.1.0.0/16'), (2, '10.1.2.3');
