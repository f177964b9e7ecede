ALTER TABLE fee ADD COLUMN IF NOT EXISTS amount_in_cents numeric(12,0);
UPDATE fee SET amount_in_cents = amount * 100 WHERE amount_in_cents IS NULL;
