ALTER TABLE budget ADD COLUMN q1 numeric(12,2), ADD COLUMN q2 numeric(12,2);
UPDATE budget SET
    q1 = coalesce((SELECT sum(amount) FROM budget_quarter WHERE budget = budget.id AND quarter = 1), 0),
    q2 = coalesce((SELECT sum(amount) FROM budget_quarter WHERE budget = budget.id AND quarter = 2), 0);
DROP TABLE budget_quarter;
