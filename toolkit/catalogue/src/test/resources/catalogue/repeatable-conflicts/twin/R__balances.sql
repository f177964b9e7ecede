CREATE OR REPLACE VIEW balances AS SELECT id, balance FROM account;
