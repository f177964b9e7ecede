ALTER TABLE payout DROP COLUMN last_third;
ALTER TABLE payout DROP COLUMN third;
