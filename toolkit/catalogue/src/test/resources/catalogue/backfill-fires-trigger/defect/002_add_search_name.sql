ALTER TABLE account ADD COLUMN search_name text;
UPDATE account SET search_name = lower(holder);
