ALTER TABLE payout DROP CONSTRAINT payout_amount_check;
