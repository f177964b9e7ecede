ALTER TABLE voucher ADD COLUMN shop integer NOT NULL DEFAULT 1;
ALTER TABLE voucher DROP CONSTRAINT voucher_code_taken;
ALTER TABLE voucher ADD CONSTRAINT voucher_shop_code UNIQUE (shop, code);
