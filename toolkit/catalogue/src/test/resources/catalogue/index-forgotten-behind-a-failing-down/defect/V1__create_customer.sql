CREATE TABLE customer (
    id bigint PRIMARY KEY,
    legacy_code varchar(10) NOT NULL
);
CREATE INDEX customer_by_legacy_code ON customer (legacy_code);
