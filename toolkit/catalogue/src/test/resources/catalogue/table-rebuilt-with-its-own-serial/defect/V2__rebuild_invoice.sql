CREATE TABLE invoice_new (
    id bigserial PRIMARY KEY,
    currency_code char(3) NOT NULL,
    amount numeric(14,2) NOT NULL
);
INSERT INTO invoice_new (id, currency_code, amount) SELECT id, 'EUR', amount FROM invoice;
DROP TABLE invoice;
ALTER TABLE invoice_new RENAME TO invoice;
