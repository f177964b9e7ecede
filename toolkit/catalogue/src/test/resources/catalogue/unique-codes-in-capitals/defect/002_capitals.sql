UPDATE voucher SET code = upper(code);
ALTER TABLE voucher ADD COLUMN code_checked boolean NOT NULL DEFAULT false;
