CREATE TABLE receipt_new (id bigserial PRIMARY KEY, currency_code text NOT NULL, amount integer NOT NULL);
INSERT INTO receipt_new (id, currency_code, amount) SELECT id, 'EUR', amount FROM receipt;
SELECT setval('receipt_new_id_seq', nextval('receipt_id_seq'), false);
DROP TABLE receipt;
ALTER TABLE receipt_new RENAME TO receipt;
