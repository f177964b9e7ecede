ALTER TABLE subscription_term ALTER COLUMN term TYPE bigint USING extract(epoch FROM term);
