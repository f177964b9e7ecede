DELETE FROM bid WHERE amount <= 0;
ALTER TABLE bid ADD CONSTRAINT bid_amount_check CHECK (amount > 0);
