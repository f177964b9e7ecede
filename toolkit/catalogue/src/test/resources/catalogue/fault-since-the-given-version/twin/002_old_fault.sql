ALTER TABLE account ADD COLUMN old text;
