ALTER TABLE subscription_term ALTER COLUMN term TYPE text USING term::text;
