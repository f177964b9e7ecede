-- The last instalment takes what the division leaves over; the amount itself stays.
ALTER TABLE payout ADD COLUMN third numeric(14,2);
ALTER TABLE payout ADD COLUMN last_third numeric(14,2);
UPDATE payout SET third = trunc(amount / 3, 2), last_third = amount - 2 * trunc(amount / 3, 2);
