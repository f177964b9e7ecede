CREATE TABLE buyer (
    id integer PRIMARY KEY,
    name varchar(60) NOT NULL
);
CREATE TABLE supplier (
    id integer PRIMARY KEY,
    name varchar(60) NOT NULL
);
INSERT INTO buyer (id, name) VALUES (1, 'Ahlers'), (2, 'Berg');
INSERT INTO supplier (id, name) VALUES (2, 'Carlsen'), (3, 'Dahl');
