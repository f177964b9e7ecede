ALTER TABLE subscription_term ALTER COLUMN term TYPE interval USING term::interval;
