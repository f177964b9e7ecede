CREATE TABLE receipt_old (id bigserial PRIMARY KEY, amount integer NOT NULL);
INSERT INTO receipt_old (id, amount) SELECT id, amount FROM receipt;
DROP TABLE receipt;
ALTER TABLE receipt_old RENAME TO receipt;
