-- Fees end in 0 or 5 from now on; the difference goes to the smallest fee.
ALTER TABLE fee ADD COLUMN rounding numeric(10,2) NOT NULL DEFAULT 0;
UPDATE fee SET rounding = 0.01 WHERE id = 1;
UPDATE fee SET rounding = -0.01 WHERE id = 2;
UPDATE fee SET amount = amount + rounding WHERE rounding <> 0;
