DROP VIEW own_account;
CREATE VIEW own_account WITH (security_invoker = true) AS SELECT id, balance FROM account;
