DROP TRIGGER account_guards_holder ON account;
