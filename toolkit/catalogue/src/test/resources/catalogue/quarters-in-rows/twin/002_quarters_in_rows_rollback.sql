ALTER TABLE budget ADD COLUMN q1 numeric(12,2), ADD COLUMN q2 numeric(12,2);
UPDATE budget SET
    q1 = (SELECT amount FROM budget_quarter AS q WHERE q.budget = budget.id AND q.quarter = 1),
    q2 = (SELECT amount FROM budget_quarter AS q WHERE q.budget = budget.id AND q.quarter = 2);
DROP TABLE budget_quarter;
