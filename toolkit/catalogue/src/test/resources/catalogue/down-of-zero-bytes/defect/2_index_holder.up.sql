CREATE INDEX account_holder ON account (holder);
