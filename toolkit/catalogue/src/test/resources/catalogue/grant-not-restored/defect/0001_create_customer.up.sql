CREATE TABLE customer (
    id bigint PRIMARY KEY,
    name varchar(120) NOT NULL,
    tax_number varchar(20)
);
GRANT SELECT ON customer TO app_reader;
