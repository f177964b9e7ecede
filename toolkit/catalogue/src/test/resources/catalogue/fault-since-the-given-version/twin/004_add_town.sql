ALTER TABLE account ADD COLUMN town text;
