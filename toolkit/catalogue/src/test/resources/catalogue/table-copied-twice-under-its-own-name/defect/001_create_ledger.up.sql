CREATE TABLE book (id integer PRIMARY KEY);
CREATE TABLE entry (
    id bigserial PRIMARY KEY,
    book_id integer NOT NULL REFERENCES book (id),
    debit numeric(12,2) NOT NULL,
    credit numeric(12,2) NOT NULL,
    CHECK (debit = 0 OR credit = 0)
);
CREATE INDEX ON entry (book_id);
INSERT INTO book VALUES (1);
INSERT INTO entry (book_id, debit, credit) VALUES (1, 10.00, 0), (1, 0, 10.00);
