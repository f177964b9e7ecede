UPDATE payout SET amount = 0.01 WHERE amount <= 0;
ALTER TABLE payout ADD CONSTRAINT payout_amount_check CHECK (amount > 0);
