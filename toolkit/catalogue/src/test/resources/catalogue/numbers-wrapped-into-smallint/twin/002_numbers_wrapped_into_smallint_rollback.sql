ALTER TABLE stock_level ALTER COLUMN pieces TYPE integer;
