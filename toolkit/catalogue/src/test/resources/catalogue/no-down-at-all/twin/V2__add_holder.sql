ALTER TABLE account ADD COLUMN holder text;
