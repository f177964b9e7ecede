UPDATE payout SET amount = amount_before WHERE amount_before IS NOT NULL;
ALTER TABLE payout DROP COLUMN amount_before;
ALTER TABLE payout DROP COLUMN third;
