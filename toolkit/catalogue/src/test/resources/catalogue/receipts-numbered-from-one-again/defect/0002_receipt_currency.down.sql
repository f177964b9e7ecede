ALTER TABLE receipt RENAME TO receipt_wide;
CREATE TABLE receipt (id bigserial PRIMARY KEY, amount integer NOT NULL);
INSERT INTO receipt (id, amount) SELECT id, amount FROM receipt_wide;
DROP TABLE receipt_wide;
