ALTER TABLE account ADD COLUMN town varchar(60);
CREATE INDEX CONCURRENTLY account_holder ON account (holder);
