ALTER TABLE voucher DROP CONSTRAINT voucher_shop_code;
ALTER TABLE voucher ADD CONSTRAINT voucher_one_code UNIQUE (code);
ALTER TABLE voucher DROP COLUMN shop;
