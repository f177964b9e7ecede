ALTER TABLE movement ADD COLUMN side char(1) NOT NULL DEFAULT 'C';
UPDATE movement SET side = CASE WHEN amount < 0 THEN 'D' ELSE 'C' END, amount = abs(amount);
