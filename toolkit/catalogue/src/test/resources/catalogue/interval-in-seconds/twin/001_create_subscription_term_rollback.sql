DROP TABLE subscription_term;
