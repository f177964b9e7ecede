CREATE OR REPLACE VIEW own_account AS SELECT id, balance, currency FROM account;
