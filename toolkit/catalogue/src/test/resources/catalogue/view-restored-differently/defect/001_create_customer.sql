CREATE TABLE customer (
    id bigint PRIMARY KEY,
    name varchar(120) NOT NULL,
    blocked boolean,
    country char(2)
);
CREATE VIEW active_customer AS SELECT id, name FROM customer WHERE NOT blocked;
