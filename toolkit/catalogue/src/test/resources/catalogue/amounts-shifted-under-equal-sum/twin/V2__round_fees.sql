-- The rounding stands in a column of its own and is added when the fee is charged.
ALTER TABLE fee ADD COLUMN rounding numeric(10,2) NOT NULL DEFAULT 0;
UPDATE fee SET rounding = 0.01 WHERE id = 1;
UPDATE fee SET rounding = -0.01 WHERE id = 2;
