CREATE TABLE note (
    id bigint PRIMARY KEY,
    labels varchar(200) NOT NULL
);
INSERT INTO note (id, labels) VALUES (1, 'red,green'), (2, 'red, green'), (3, 'red,,green,');
