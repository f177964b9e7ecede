ALTER TABLE voucher DROP CONSTRAINT IF EXISTS discount_in_range;
