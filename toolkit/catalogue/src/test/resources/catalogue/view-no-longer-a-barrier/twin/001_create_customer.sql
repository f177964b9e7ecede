CREATE TABLE customer (
    id bigint PRIMARY KEY,
    name varchar(120) NOT NULL,
    secret boolean NOT NULL
);
CREATE VIEW open_customer WITH (security_barrier) AS SELECT id, name FROM customer WHERE NOT secret;
