ALTER TABLE payout ADD COLUMN third numeric(14,2);
ALTER TABLE payout ADD COLUMN amount_before numeric(14,2);
UPDATE payout SET third = trunc(amount / 3, 2), amount_before = amount;
UPDATE payout SET amount = 3 * third;
