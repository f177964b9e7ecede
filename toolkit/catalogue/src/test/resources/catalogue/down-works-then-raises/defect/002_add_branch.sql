ALTER TABLE account ADD COLUMN branch text;
