CREATE TABLE partner (
    id integer NOT NULL,
    name varchar(60) NOT NULL,
    buys boolean NOT NULL,
    PRIMARY KEY (id, buys)
);
INSERT INTO partner (id, name, buys) SELECT id, name, true FROM buyer;
INSERT INTO partner (id, name, buys) SELECT id, name, false FROM supplier;
DROP TABLE buyer;
DROP TABLE supplier;
