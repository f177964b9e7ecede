CREATE INDEX CONCURRENTLY account_holder ON account (holder);
