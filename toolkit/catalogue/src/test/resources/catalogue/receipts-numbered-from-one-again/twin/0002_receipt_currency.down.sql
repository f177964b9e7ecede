CREATE TABLE receipt_old (id bigserial PRIMARY KEY, amount integer NOT NULL);
INSERT INTO receipt_old (id, amount) SELECT id, amount FROM receipt;
SELECT setval('receipt_old_id_seq', nextval('receipt_new_id_seq'), false);
DROP TABLE receipt;
ALTER TABLE receipt_old RENAME TO receipt;
