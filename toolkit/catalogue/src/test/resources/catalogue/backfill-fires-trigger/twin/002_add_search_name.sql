ALTER TABLE account ADD COLUMN search_name text;
ALTER TABLE account DISABLE TRIGGER account_touched;
UPDATE account SET search_name = lower(holder);
ALTER TABLE account ENABLE TRIGGER account_touched;
