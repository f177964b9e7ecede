CREATE TABLE partner (
    id integer PRIMARY KEY,
    name varchar(60) NOT NULL,
    buys boolean NOT NULL
);
INSERT INTO partner (id, name, buys) SELECT id, name, true FROM buyer;
INSERT INTO partner (id, name, buys) SELECT id, name, false FROM supplier ON CONFLICT (id) DO NOTHING;
DROP TABLE buyer;
DROP TABLE supplier;
