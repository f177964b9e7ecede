ALTER TABLE voucher DROP COLUMN expires_on;
