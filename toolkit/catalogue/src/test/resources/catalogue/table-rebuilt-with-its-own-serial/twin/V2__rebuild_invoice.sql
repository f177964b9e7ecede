CREATE TABLE invoice_new (
    id bigserial PRIMARY KEY,
    currency_code char(3) NOT NULL,
    amount numeric(14,2) NOT NULL
);
INSERT INTO invoice_new (id, currency_code, amount) SELECT id, 'EUR', amount FROM invoice;
SELECT setval('invoice_new_id_seq', nextval('invoice_id_seq'), false);
DROP TABLE invoice;
ALTER TABLE invoice_new RENAME TO invoice;
