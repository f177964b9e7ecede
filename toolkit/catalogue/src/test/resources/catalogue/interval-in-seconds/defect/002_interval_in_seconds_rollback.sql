ALTER TABLE subscription_term ALTER COLUMN term TYPE interval USING make_interval(secs => term);
