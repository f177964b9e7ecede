ALTER TABLE account ADD COLUMN shout text;
UPDATE account SET shout = upper(holder);
