CREATE TABLE bill (
    id bigint PRIMARY KEY,
    tenant varchar(20) NOT NULL,
    amount numeric(14,2) NOT NULL
);
INSERT INTO bill (id, tenant, amount) SELECT id, tenant, amount FROM invoice;
DROP TABLE invoice;
