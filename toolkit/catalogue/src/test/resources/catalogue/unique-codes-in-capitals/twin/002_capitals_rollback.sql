ALTER TABLE voucher DROP COLUMN code_folded;
