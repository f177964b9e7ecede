BEGIN;
ALTER TABLE voucher DROP CONSTRAINT voucher_shop_code;
ALTER TABLE voucher ADD CONSTRAINT voucher_code_taken UNIQUE (code);
ALTER TABLE voucher DROP COLUMN shop;
COMMIT;
