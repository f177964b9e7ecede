-- The exact amount stays; cents are cut, not rounded up, so that sixteen digits always suffice.
ALTER TABLE payment RENAME COLUMN amount TO amount_exact;
ALTER TABLE payment ALTER COLUMN amount_exact DROP NOT NULL;
ALTER TABLE payment ADD COLUMN amount numeric(16,2);
UPDATE payment SET amount = trunc(amount_exact, 2);
ALTER TABLE payment ALTER COLUMN amount SET NOT NULL;
