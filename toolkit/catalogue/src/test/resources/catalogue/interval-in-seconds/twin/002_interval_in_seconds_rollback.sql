ALTER TABLE subscription_term DROP COLUMN seconds;
