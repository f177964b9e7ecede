ALTER TABLE voucher ADD COLUMN expires_on date;
