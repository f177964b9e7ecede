CREATE TABLE budget_quarter (
    budget bigint NOT NULL REFERENCES budget,
    quarter smallint NOT NULL,
    amount numeric(12,2) NOT NULL,
    PRIMARY KEY (budget, quarter)
);
INSERT INTO budget_quarter (budget, quarter, amount)
    SELECT id, 1, q1 FROM budget WHERE q1 IS NOT NULL UNION ALL SELECT id, 2, q2 FROM budget WHERE q2 IS NOT NULL;
ALTER TABLE budget DROP COLUMN q1, DROP COLUMN q2;
