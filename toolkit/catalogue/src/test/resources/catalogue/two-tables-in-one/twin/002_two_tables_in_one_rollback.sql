CREATE TABLE supplier (
    id integer PRIMARY KEY,
    name varchar(60) NOT NULL
);
CREATE TABLE buyer (
    id integer PRIMARY KEY,
    name varchar(60) NOT NULL
);
INSERT INTO buyer (id, name) SELECT id, name FROM partner WHERE buys;
INSERT INTO supplier (id, name) SELECT id, name FROM partner WHERE NOT buys;
DROP TABLE partner;
