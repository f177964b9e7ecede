CREATE TABLE posting (
    journal_id integer        NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
    line_no    smallint       NOT NULL,
    side       char(1)        NOT NULL CHECK (side IN ('D', 'C')),
    amount     numeric(14, 2) NOT NULL CHECK (amount BETWEEN 0.01 AND 999999999999.99),
    PRIMARY KEY (journal_id, line_no)
);
