ALTER TABLE stock_level ALTER COLUMN pieces TYPE smallint USING (pieces % 32768)::smallint;
