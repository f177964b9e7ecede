ALTER TABLE account ADD COLUMN balance numeric(14,2);
