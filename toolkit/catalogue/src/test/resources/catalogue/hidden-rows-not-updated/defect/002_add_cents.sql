ALTER TABLE fee ADD COLUMN cents bigint;
UPDATE fee SET cents = amount * 100;
