ALTER TABLE account ADD COLUMN currency char(3);
