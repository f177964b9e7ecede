DROP TRIGGER account_announced ON account;
DROP FUNCTION announce() CASCADE;
