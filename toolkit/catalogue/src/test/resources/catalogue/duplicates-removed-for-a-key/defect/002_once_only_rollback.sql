ALTER TABLE subscription DROP CONSTRAINT subscription_once;
