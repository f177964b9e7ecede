CREATE TABLE shortage (
    article integer PRIMARY KEY REFERENCES stock (article) ON DELETE CASCADE,
    missing bigint NOT NULL
);
INSERT INTO shortage (article, missing) SELECT article, -pieces::bigint FROM stock WHERE pieces < 0;
UPDATE stock SET pieces = 0 WHERE pieces < 0;
ALTER TABLE stock ADD CONSTRAINT stock_pieces_check CHECK (pieces >= 0);
