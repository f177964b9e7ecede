CREATE TABLE subscriber (
    id bigint PRIMARY KEY,
    email varchar(120) NOT NULL
);
INSERT INTO subscriber (id, email) VALUES (1, 'ada@example.org'), (2, 'ada@example.org'), (3, 'grace@example.org');
