-- The names entry_new_pkey and others are taken, so the server puts a number behind them.
CREATE TABLE entry_new (
    id bigserial PRIMARY KEY,
    book_id integer NOT NULL REFERENCES book (id),
    debit numeric(12,2) NOT NULL,
    credit numeric(12,2) NOT NULL,
    CHECK (debit = 0 OR credit = 0)
);
CREATE INDEX ON entry_new (book_id);
INSERT INTO entry_new (id, book_id, debit, credit) SELECT id, book_id, debit, credit FROM entry;
SELECT setval(pg_get_serial_sequence('entry_new', 'id'), nextval(pg_get_serial_sequence('entry', 'id')::regclass), false);
DROP TABLE entry;
ALTER TABLE entry_new RENAME TO entry;
