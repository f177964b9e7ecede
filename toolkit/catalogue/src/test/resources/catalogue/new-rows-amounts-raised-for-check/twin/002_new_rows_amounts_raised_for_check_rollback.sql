ALTER TABLE payout ADD CONSTRAINT payout_amount_check CHECK (amount > 0);
