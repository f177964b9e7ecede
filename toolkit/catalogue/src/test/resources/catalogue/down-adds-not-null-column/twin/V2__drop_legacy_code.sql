CREATE TABLE customer_legacy_code (
    customer_id bigint PRIMARY KEY REFERENCES customer ON DELETE CASCADE,
    legacy_code varchar(10) NOT NULL
);
INSERT INTO customer_legacy_code (customer_id, legacy_code) SELECT id, legacy_code FROM customer;
ALTER TABLE customer DROP COLUMN legacy_code;
