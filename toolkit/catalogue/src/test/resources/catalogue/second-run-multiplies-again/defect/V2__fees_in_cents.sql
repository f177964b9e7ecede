ALTER TABLE fee ALTER COLUMN amount TYPE numeric(20,2);
UPDATE fee SET amount = amount * 100;
