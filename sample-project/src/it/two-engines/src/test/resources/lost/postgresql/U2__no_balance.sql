ALTER TABLE account ADD COLUMN balance numeric(18, 2);
