ALTER TABLE subscription_term ADD COLUMN seconds numeric GENERATED ALWAYS AS (extract(epoch FROM term)) STORED;
