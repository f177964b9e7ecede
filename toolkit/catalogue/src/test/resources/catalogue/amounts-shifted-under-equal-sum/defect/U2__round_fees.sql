UPDATE fee SET amount = amount - rounding WHERE id IN (1, 2);
ALTER TABLE fee DROP COLUMN rounding;
