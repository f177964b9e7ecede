ALTER TABLE voucher ADD COLUMN code_folded text GENERATED ALWAYS AS (upper(code)) STORED;
