DROP TRIGGER account_announced ON account;
