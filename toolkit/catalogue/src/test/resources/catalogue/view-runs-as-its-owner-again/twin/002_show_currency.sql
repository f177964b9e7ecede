CREATE OR REPLACE VIEW own_account WITH (security_invoker = true) AS SELECT id, balance, currency FROM account;
