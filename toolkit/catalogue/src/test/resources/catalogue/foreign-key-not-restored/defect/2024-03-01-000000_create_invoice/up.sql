CREATE TABLE customer (
    id bigint PRIMARY KEY,
    name varchar(120) NOT NULL
);
CREATE TABLE invoice (
    id bigint PRIMARY KEY,
    customer_id bigint,
    issued_on date NOT NULL,
    CONSTRAINT invoice_customer_fkey FOREIGN KEY (customer_id) REFERENCES customer
);
CREATE INDEX ON invoice (customer_id);
